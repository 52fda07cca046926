import { addressOf } from '../address.ts';
import { departmentNameOn, isThereOn } from '../model/department.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { lastDayOf } from '../model/term-plan.ts';
import { joinedBy, ledBy } from './department.ts';
import type { PageHead } from './page-frame.ts';
import { departmentsDescription, departmentsLead } from './sentences/departments.ts';

/** A department as an entry of the index, under its name of today. */
export interface DepartmentSummary {
  id: string;
  name: string;
  address: string;
  /** False once it was split or merged. */
  isThere: boolean;
  /** Initiatives that it has now, or had when they ended. */
  leads: number;
  /** Initiatives that only a Try names it for. */
  joins: number;
}

/** The page of all departments. */
export interface DepartmentsView {
  head: PageHead;
  title: string;
  lead: string;
  departments: readonly DepartmentSummary[];
  caption: string;
  /** Heads of the columns; `joins` in two lines, and undefined where no department has any. */
  headings: { leads: string; joins: readonly [string, string] | undefined };
}

/** Every department with its counts, in the order of `departments.yaml`; those that are no more come last. */
export function buildDepartmentIndex(plan: TermPlan): DepartmentSummary[] {
  const day = lastDayOf(plan);
  const all = plan.plan.departments.map((department) => ({
    id: department.id,
    name: departmentNameOn(department, day),
    address: addressOf.department(department.id),
    isThere: isThereOn(department, day),
    leads: ledBy(plan, department).length,
    joins: joinedBy(plan, department).length,
  }));
  return [...all.filter(({ isThere }) => isThere), ...all.filter(({ isThere }) => !isThere)];
}

/** The page /departments/. */
export function buildDepartments(plan: TermPlan): DepartmentsView {
  const { words } = plan.term;
  const departments = buildDepartmentIndex(plan);
  const there = departments.filter(({ isThere }) => isThere).length;
  const title = words.departmentShort;
  return {
    head: { path: addressOf.departments, title, description: departmentsDescription(words, there) },
    title,
    lead: departmentsLead(words, there),
    departments,
    caption: `${words.departmentShort}ごとの${words.initiative}の数`,
    headings: {
      // A column of numbers under the name of those who have them would say nothing.
      leads: words.department === words.departmentShort ? `${words.initiative}の数` : words.department,
      joins: departments.some(({ joins }) => joins > 0) ? [`${words.tryItem}でのみ`, '名前があるもの'] : undefined,
    },
  };
}
