import { addressOf } from '../../address.ts';
import { departmentNameOn, isThereOn } from '../../model/department.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { lastDayOf } from '../../model/term-plan.ts';
import { departmentsDescription, departmentsLead, joinsHeading, leadsHeading } from '../sentences/departments.ts';
import type { PageHead } from '../site/page-frame.ts';
import { joinedBy, ledBy } from './department.ts';

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
  caption: string;
  /** The heads of the columns of counts, each in its lines. */
  columns: readonly (readonly string[])[];
  rows: readonly DepartmentRow[];
}

/** A department with its counts, one a column. */
export interface DepartmentRow extends Pick<DepartmentSummary, 'name' | 'address' | 'isThere'> {
  counts: readonly number[];
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
  const isNamedByTry = words.tryItem !== undefined && departments.some(({ joins }) => joins > 0);
  return {
    head: { path: addressOf.departments, title, description: departmentsDescription(words, there) },
    title,
    lead: departmentsLead(words, there),
    caption: `${words.departmentShort}ごとの${words.initiative}の数`,
    columns: [[leadsHeading(words)], ...(isNamedByTry ? [joinsHeading(words)] : [])],
    rows: departments.map(({ name, address, isThere, leads, joins }) => {
      return { name, address, isThere, counts: isNamedByTry ? [leads, joins] : [leads] };
    }),
  };
}
