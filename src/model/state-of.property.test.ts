import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planOf } from '../../tests/fixtures/plan-in-time.ts';
import { everyDay, randomHistory } from '../../tests/fixtures/random-histories.ts';
import type { Initiative } from './initiative.ts';
import type { Plan } from './plan.ts';
import { stateOf } from './state-of.ts';

const PLANS = 40;

/** What a clerk who lives through the days would write down of one initiative. */
interface Note {
  status: string;
  /** Empty while nobody has called it anything. */
  name: string;
  sections: readonly string[];
  into: readonly string[];
}

/** Day by day: a new document in the morning, then what happens. Shares nothing with the program but the plan. */
function* live(plan: Plan, initiative: Initiative, days: readonly string[]): Generator<[day: string, term: string, note: Note]> {
  let note: Note | null = null;
  let reached = -1;
  for (const day of days) {
    for (const [at, term] of plan.terms.entries()) {
      const isKnownToComeLater = (later: Plan['terms'][number]) => later.years !== undefined && `${later.years.first}-04-01` > day;
      const hasCome = at === 0 || !isKnownToComeLater(term) || plan.terms.slice(at).some((later) => !isKnownToComeLater(later));
      if (at <= reached || !hasCome) continue;
      reached = at;
      note = readDocument(initiative, term.id, note);
    }
    for (const event of initiative.events ?? []) if (event.date === day && note) note = hear(event, note);
    if (note) yield [day, plan.terms[reached]?.id ?? '', note];
  }
}

function readDocument({ terms }: Initiative, term: string, before: Note | null): Note | null {
  const entry = terms[term];
  if (entry?.name) return { status: 'active', name: entry.name, sections: entry.departments ?? [], into: [] };
  if (before && ['completed', 'ended', 'merged'].includes(before.status)) return before;
  const stood = before?.status === 'active' || before?.status === 'suspended' ? before : null;
  if (!entry) return stood ? { ...stood, status: 'ended' } : { status: 'not-begun', name: '', sections: [], into: [] };
  const into = entry.mergedInto === undefined || entry.mergedInto === 'not-stated' ? [] : entry.mergedInto.map((each) => each.initiative);
  const status = entry.mergedInto === undefined ? 'ended' : 'merged';
  return { status, name: stood?.name ?? '', sections: entry.departments ?? stood?.sections ?? [], into };
}

function hear(event: NonNullable<Initiative['events']>[number], note: Note): Note {
  const works = note.status === 'active' || note.status === 'suspended';
  if (event.kind === 'began') return works ? note : { status: 'active', name: event.name, sections: event.departments, into: [] };
  if (!works) return note;
  if (event.kind === 'renamed') return { ...note, name: event.name };
  if (event.kind === 'moved') return { ...note, sections: event.departments };
  if (event.kind === 'suspended') return note.status === 'active' ? { ...note, status: 'suspended' } : note;
  if (event.kind === 'resumed') return note.status === 'suspended' ? { ...note, status: 'active' } : note;
  return { ...note, status: event.kind, into: event.kind === 'merged' ? event.into : [] };
}

/** Where each section's work has gone by `day`, a step at a time. */
function whoHas({ departments }: Plan, id: string, day: string): string {
  let at = id;
  for (let step = 0; step <= departments.length; step += 1) {
    const until = departments.find((each) => each.id === at)?.until;
    if (!until || until.date > day || until.successors.length > 1) return at;
    at = until.successors[0] ?? at;
  }
  return id;
}

test(`in ${PLANS} plans the state of every day is what living through the days would have told`, () => {
  const days = everyDay();
  const seen = new Set<string>();
  for (let seed = 1; seed <= PLANS; seed += 1) {
    const plan = planOf(randomHistory(seed));
    for (const initiative of plan.initiatives)
      for (const [day, term, note] of live(plan, initiative, days)) {
        const state = stateOf(plan, initiative, day);
        seen.add(state.status);
        const expected = [term, note.status, note.into, [...new Set(note.sections.map((id) => whoHas(plan, id, day)))]];
        const where = `seed ${seed}, ${initiative.id}, ${day}`;
        assert.deepEqual([state.term.id, state.status, state.mergedInto, state.departments], expected, where);
        if (note.name !== '') assert.equal(state.name, note.name, where);
      }
  }
  assert.deepEqual([...seen].sort(), ['active', 'completed', 'ended', 'merged', 'not-begun', 'suspended']);
});
