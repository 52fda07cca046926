import type { InitiativeEvent } from './event.ts';
import type { Initiative, InitiativeEntry } from './initiative.ts';
import type { Term } from './plan.ts';

export type Status = 'not-begun' | 'active' | 'suspended' | 'completed' | 'ended' | 'merged';

/** On what a status rests: an event, a term's entry, or that a term has no entry any more. */
export type Because =
  | { kind: 'event'; event: InitiativeEvent }
  | { kind: 'entry'; term: Term; entry: InitiativeEntry }
  | { kind: 'no-entry'; term: Term };

/** What an initiative is called on one day, whose it is, whether it is alive, where it stands. */
export interface InitiativeState {
  initiative: Initiative;
  /** The term in force on that day. */
  term: Term;
  /** The name then; the last one where it is over, the first one where it has not begun. */
  name: string;
  /** As the term prints it. */
  number?: string | undefined;
  /** Who has it on that day; of one that is over, who had it last. */
  departments: readonly string[];
  /** The path of its own group in the outline of `term`; undefined where that does not list it. */
  group?: string | undefined;
  /** The numbers of the Try items of `term` that name it. */
  tryItems: readonly string[];
  status: Status;
  /** Into what it was merged; empty where it was not, or where the plan does not say into what. */
  mergedInto: readonly string[];
  /** The first day of the status, where known. */
  since?: string | undefined;
  because: Because;
}

/** True while there is work on it, be it suspended. */
export function isAlive({ status }: Pick<InitiativeState, 'status'>): boolean {
  return status === 'active' || status === 'suspended';
}

/** True once it has come to its end, whichever. */
export function isOver({ status }: Pick<InitiativeState, 'status'>): boolean {
  return status !== 'not-begun' && !isAlive({ status });
}

/** True where `event` can happen to an initiative in this state; what cannot happen changes nothing. */
export function canHappen(event: Pick<InitiativeEvent, 'kind'>, state: Pick<InitiativeState, 'status'>): boolean {
  if (event.kind === 'began') return !isAlive(state);
  if (event.kind === 'suspended') return state.status === 'active';
  if (event.kind === 'resumed') return state.status === 'suspended';
  return isAlive(state);
}

/** The state after `event`. */
export function applyEvent(state: InitiativeState, event: InitiativeEvent): InitiativeState {
  if (!canHappen(event, state)) return state;
  const turn = (status: Status): InitiativeState => ({
    ...state,
    status,
    mergedInto: [],
    since: event.date,
    because: { kind: 'event', event },
  });
  switch (event.kind) {
    case 'began': {
      const { number, name, departments, group, tryItems = [] } = event;
      return { ...turn('active'), number, name, departments, group, tryItems };
    }
    case 'completed':
    case 'ended':
    case 'suspended':
      return turn(event.kind);
    case 'resumed':
      return turn('active');
    case 'merged':
      return { ...turn('merged'), mergedInto: event.into };
    case 'renamed':
      return { ...state, name: event.name };
    case 'moved':
      return { ...state, departments: event.departments };
  }
}
