import { addressOf } from '../address.ts';
import type { Plan } from '../model/plan.ts';
import { initiativeRecords } from './initiative-records.ts';
import { pageRecords } from './page-records.ts';
import type { RecordKind, SearchRecord } from './record.ts';
import { RECORD_KINDS } from './record.ts';
import { statementRecords } from './statement-records.ts';
import { tryRecords } from './try-records.ts';

/** Everything of `plan` that a reader can look for: by kind, then in plan order, which is the order of equal matches. */
export function buildRecords(plan: Plan): SearchRecord[] {
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
export function recordKinds(plan: Plan): { kind: RecordKind; label: string }[] {
  const { words } = plan.settings;
  const { keep, problem, tryItem } = plan.retrospective ?? {};
  const labels: Record<RecordKind, string> = {
    initiative: words.initiative,
    try: words.tryItem ?? '',
    policy: words.policy,
    category: words.category,
    department: words.departmentShort,
    statement: [keep, problem, tryItem].flatMap((section) => section?.label ?? []).join('・'),
    term: '用語',
    page: 'ページ',
  };
  const present = new Set(buildRecords(plan).map(({ kind }) => kind));
  return RECORD_KINDS.filter((kind) => present.has(kind)).map((kind) => ({ kind, label: labels[kind] }));
}

function policyRecords(plan: Plan): SearchRecord[] {
  return plan.policies.map((policy) => ({
    kind: 'policy',
    label: `${plan.settings.words.policy} ${policy.numeral}`,
    title: policy.name,
    address: addressOf.policy(policy.id),
    aliases: [`${plan.settings.words.policy}${policy.id}`],
    lines: [
      ...(policy.summary ? [{ text: policy.summary }] : []),
      ...policy.categories.map(({ number, name }) => ({ label: plan.settings.words.category, text: `${number}${name}` })),
    ],
  }));
}

function categoryRecords(plan: Plan): SearchRecord[] {
  return plan.policies.flatMap((policy) =>
    policy.categories.map(
      (category): SearchRecord => ({
        kind: 'category',
        label: `${plan.settings.words.category} ${category.number}`,
        title: category.name,
        address: addressOf.category(policy.id, category.id),
        aliases: [`${category.number}${category.name}`],
        context: `${policy.numeral} ${policy.name}`,
      }),
    ),
  );
}

function departmentRecords(plan: Plan): SearchRecord[] {
  return plan.departments.map(({ id, name }) => ({
    kind: 'department',
    label: plan.settings.words.departmentShort,
    title: name,
    address: addressOf.department(id),
  }));
}

function termRecords(plan: Plan): SearchRecord[] {
  return plan.glossary.map(({ id, term, reading, forms, description }) => ({
    kind: 'term',
    label: '用語',
    title: term,
    address: addressOf.glossaryTerm(id),
    aliases: [...(forms ?? []), ...(reading ? [reading] : [])],
    lines: [{ text: description }],
  }));
}
