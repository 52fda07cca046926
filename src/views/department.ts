import { addressOf } from '../address.ts';
import { formatDate } from '../format.ts';
import type { Change } from '../model/change.ts';
import type { Department } from '../model/department.ts';
import { departmentNameOn, isThereOn } from '../model/department.ts';
import { isAlive, stateOf } from '../model/state-of.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, lastDayOf } from '../model/term-plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';

/** A department as an entry of the index, under its name of today. */
export interface DepartmentSummary {
  department: Department;
  name: string;
  address: string;
  /** False once it was split or merged. */
  isThere: boolean;
  /** Initiatives that it has now, or had when they ended. */
  leads: number;
  /** Initiatives that only a Try names it for. */
  joins: number;
}

/** The page of one department. */
export interface DepartmentView {
  department: Department;
  name: string;
  /** What it was called before, what became of it. */
  history: readonly string[];
  counts: ChangeCounts;
  /** Initiatives that it has now, or had when they ended, by change as printed; those that began later come last. */
  led: readonly { anchor: string; change?: Change | undefined; title: string; rows: readonly InitiativeRow[] }[];
  /** Initiatives that the document prints under it and that another has now. */
  passedOn: readonly InitiativeRow[];
  /** Initiatives that only a Try names it for, with the Try items that do. */
  joined: readonly { row: InitiativeRow; tryNumbers: readonly number[] }[];
}

/** Every department with its counts, in the order of `departments.yaml`; those that are no more come last. */
export function buildDepartmentIndex(plan: TermPlan): DepartmentSummary[] {
  const day = lastDayOf(plan);
  const all = plan.plan.departments.map((department) => ({
    department,
    name: departmentNameOn(department, day),
    address: addressOf.department(department.id),
    isThere: isThereOn(department, day),
    leads: ledBy(plan, department).length,
    joins: joinedBy(plan, department).length,
  }));
  return [...all.filter(({ isThere }) => isThere), ...all.filter(({ isThere }) => !isThere)];
}

/** What `department` does: what it has, by change, what it passed on, and where a Try names it besides. */
export function buildDepartment(plan: TermPlan, department: Department): DepartmentView {
  const led = ledBy(plan, department);
  const printed = plan.initiatives.filter((each) => each.departments.includes(department.id));
  return {
    department,
    name: departmentNameOn(department, lastDayOf(plan)),
    history: historyOf(plan, department),
    counts: countChanges(plan, led),
    led: listsOf(plan)
      .map(({ isIn, ...list }) => ({ ...list, rows: led.filter(isIn).map((each) => initiativeRow(plan, each)) }))
      .filter(({ rows }) => rows.length > 0),
    passedOn: printed.filter((each) => !led.includes(each)).map((each) => initiativeRow(plan, each)),
    joined: joinedBy(plan, department).map((initiative) => ({
      row: initiativeRow(plan, initiative),
      tryNumbers: mentionsNaming(plan, initiative, department),
    })),
  };
}

/** By change as printed; a first term has none, so there all that is printed stands in one list. */
function listsOf(plan: TermPlan) {
  const hasBegun = (each: TermInitiative) => plan.begun.includes(each);
  const printed = plan.previous
    ? plan.term.changes.map((change) => ({
        anchor: change.id,
        change,
        title: '',
        isIn: (each: TermInitiative) => each.change === change.id,
      }))
    : [{ anchor: 'all', title: plan.term.words.initiative, isIn: (each: TermInitiative) => !hasBegun(each) }];
  return [...printed, { anchor: 'begun', title: '計画の後に始まったもの', isIn: hasBegun }];
}

/** What it was called and what became of it, each as a sentence; nothing for one that is as the document prints it. */
function historyOf(plan: TermPlan, { name, from, renamed = [], until }: Department): string[] {
  const day = lastDayOf(plan);
  const nameOf = (id: string) => {
    const found = plan.plan.departments.find((each) => each.id === id);
    return found ? departmentNameOn(found, until?.date) : id;
  };
  const names = [name, ...renamed.map((each) => each.name)];
  return [
    ...(from === undefined || (day !== undefined && from > day) ? [] : [`${formatDate(from)}にできました。`]),
    ...renamed.flatMap((each, at) =>
      day !== undefined && each.date > day ? [] : [`${formatDate(each.date)}に、${names[at]}から${each.name}に名称が変わりました。`],
    ),
    ...(until === undefined || (day !== undefined && until.date > day)
      ? []
      : [
          `${formatDate(until.date)}に、${until.successors.map(nameOf).join('と')}に${until.successors.length > 1 ? '分かれました' : '統合されました'}。`,
        ]),
  ];
}

function ledBy(plan: TermPlan, { id }: Department): TermInitiative[] {
  const day = lastDayOf(plan);
  return [...plan.initiatives, ...plan.begun].filter((each) => {
    const state = stateOf(plan.plan, each.identity, day);
    return (isAlive(state) ? state.departments : each.departments).includes(id);
  });
}

function joinedBy(plan: TermPlan, department: Department): TermInitiative[] {
  return plan.initiatives.filter((each) => !each.departments.includes(department.id) && mentionsNaming(plan, each, department).length > 0);
}

function mentionsNaming(plan: TermPlan, initiative: TermInitiative, department: Department): number[] {
  const mentions = indexOf(plan).mentions.get(initiative.id) ?? [];
  return mentions.filter(({ entry }) => entry.departments.includes(department.id)).map(({ tryItem }) => Number(tryItem.id));
}
