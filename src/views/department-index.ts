import { addressOf } from '../address.ts';
import type { Department } from '../model/department.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { joinedBy, ledBy } from './department.ts';
import type { PageHead } from './page-frame.ts';
import { departmentsDescription, departmentsLead } from './sentences/departments.ts';

/** A department as an entry of the index. */
export interface DepartmentSummary {
  department: Department;
  address: string;
  /** Initiatives whose table row names it. */
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

/** Every department with its counts, in the order of `departments.yaml`. */
export function buildDepartmentIndex(plan: TermPlan): DepartmentSummary[] {
  return plan.departments.map((department) => ({
    department,
    address: addressOf.department(department.id),
    leads: ledBy(plan, department).length,
    joins: joinedBy(plan, department).length,
  }));
}

/** The page /departments/. */
export function buildDepartments(plan: TermPlan): DepartmentsView {
  const { words } = plan.term;
  const departments = buildDepartmentIndex(plan);
  const title = words.departmentShort;
  return {
    head: { path: addressOf.departments, title, description: departmentsDescription(words, departments.length) },
    title,
    lead: departmentsLead(words, departments.length),
    departments,
    caption: `${words.departmentShort}ごとの${words.initiative}の数`,
    headings: {
      leads: words.department,
      joins: departments.some(({ joins }) => joins > 0) ? [`${words.tryItem}でのみ`, '名前があるもの'] : undefined,
    },
  };
}
