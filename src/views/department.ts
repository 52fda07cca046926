import { addressOf } from '../address.ts';
import type { Department } from '../model/department.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf } from '../model/term-plan.ts';
import type { ChangeCounts } from './change-counts.ts';
import { countChanges } from './change-counts.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';

/** A department as an entry of the index. */
export interface DepartmentSummary {
  department: Department;
  address: string;
  /** Initiatives whose table row names it. */
  leads: number;
  /** Initiatives that only a Try names it for. */
  joins: number;
}

/** The page of one department. */
export interface DepartmentView {
  department: Department;
  counts: ChangeCounts;
  /** Initiatives whose table row names it, by change. */
  led: readonly { changeId: string; rows: readonly InitiativeRow[] }[];
  /** Initiatives that only a Try names it for, with the Try items that do. */
  joined: readonly { row: InitiativeRow; tryNumbers: readonly number[] }[];
}

/** Every department with its counts, in the order of `departments.yaml`. */
export function buildDepartmentIndex(plan: TermPlan): DepartmentSummary[] {
  return plan.departments.map((department) => ({
    department,
    address: addressOf.department(department.id),
    leads: ledBy(plan, department).length,
    joins: joinedBy(plan, department).length,
  }));
}

/** What `department` does: what it leads, by change, and where a Try names it besides. */
export function buildDepartment(plan: TermPlan, department: Department): DepartmentView {
  const led = ledBy(plan, department);
  return {
    department,
    counts: countChanges(plan, led),
    led: plan.settings.changes
      .map((change) => ({
        changeId: change.id,
        rows: led.filter((each) => each.change === change.id).map((each) => initiativeRow(plan, each)),
      }))
      .filter(({ rows }) => rows.length > 0),
    joined: joinedBy(plan, department).map((initiative) => ({
      row: initiativeRow(plan, initiative),
      tryNumbers: mentionsNaming(plan, initiative, department),
    })),
  };
}

function ledBy(plan: TermPlan, department: Department): TermInitiative[] {
  return plan.initiatives.filter((each) => each.departments.includes(department.id));
}

function joinedBy(plan: TermPlan, department: Department): TermInitiative[] {
  return plan.initiatives.filter((each) => !each.departments.includes(department.id) && mentionsNaming(plan, each, department).length > 0);
}

function mentionsNaming(plan: TermPlan, initiative: TermInitiative, department: Department): number[] {
  const mentions = indexOf(plan).mentions.get(initiative.id) ?? [];
  return mentions.filter(({ entry }) => entry.departments.includes(department.id)).map(({ tryItem }) => Number(tryItem.id));
}
