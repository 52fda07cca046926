import { addressOf } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { initiativeRecords } from './initiative-records.ts';
import { pageRecords } from './page-records.ts';
import type { RecordKind, SearchRecord } from './record.ts';
import { RECORD_KINDS } from './record.ts';
import { statementRecords } from './statement-records.ts';
import { tryRecords } from './try-records.ts';

/** Everything of `plan` that a reader can look for: by kind, then in plan order, which is the order of equal matches. */
export function buildRecords(plan: TermPlan): SearchRecord[] {
  return [
    ...initiativeRecords(plan),
    ...tryRecords(plan),
    ...policyRecords(plan),
    ...categoryRecords(plan),
    ...departmentRecords(plan),
    ...statementRecords(plan),
    ...termRecords(plan),
    ...pageRecords(plan),
  ];
}

/** What this plan calls the kinds of its records, those that it has, in their order. */
export function recordKinds(plan: TermPlan): { kind: RecordKind; label: string }[] {
  const { words } = plan.settings;
  const labels: Record<RecordKind, string> = {
    initiative: words.initiative,
    try: words.tryItem ?? '',
    policy: words.policy,
    category: words.category,
    department: words.departmentShort,
    statement: (plan.retrospective?.parts ?? []).map(({ label }) => label).join('・'),
    term: '用語',
    page: 'ページ',
  };
  const present = new Set(buildRecords(plan).map(({ kind }) => kind));
  return RECORD_KINDS.filter((kind) => present.has(kind)).map((kind) => ({ kind, label: labels[kind] }));
}

function policyRecords(plan: TermPlan): SearchRecord[] {
  return plan.policies.map((policy) => ({
    kind: 'policy',
    label: `${plan.settings.words.policy} ${policy.numeral}`,
    title: policy.name,
    address: addressOf.policy(plan.term.id, policy.id),
    aliases: [`${plan.settings.words.policy}${policy.id}`],
    lines: [
      ...(policy.summary ? [{ text: policy.summary }] : []),
      ...policy.categories.map(({ number, name }) => ({ label: plan.settings.words.category, text: `${number}${name}` })),
    ],
  }));
}

function categoryRecords(plan: TermPlan): SearchRecord[] {
  return plan.policies.flatMap((policy) =>
    policy.categories.map(
      (category): SearchRecord => ({
        kind: 'category',
        label: `${plan.settings.words.category} ${category.number}`,
        title: category.name,
        address: addressOf.group(plan.term.id, `${policy.id}/${category.id}`),
        aliases: [`${category.number}${category.name}`],
        context: `${policy.numeral} ${policy.name}`,
      }),
    ),
  );
}

function departmentRecords(plan: TermPlan): SearchRecord[] {
  return plan.departments.map(({ id, name }) => ({
    kind: 'department',
    label: plan.settings.words.departmentShort,
    title: name,
    address: addressOf.department(id),
  }));
}

function termRecords(plan: TermPlan): SearchRecord[] {
  return plan.glossary.map(({ id, term, reading, forms, description }) => ({
    kind: 'term',
    label: '用語',
    title: term,
    address: addressOf.glossaryEntry(id),
    aliases: [...(forms ?? []), ...(reading ? [reading] : [])],
    lines: [{ text: description }],
  }));
}
