import { addressOf } from '../address.ts';
import type { Department } from '../model/department.ts';
import type { Group } from '../model/group.ts';
import { flatten, groupTitle } from '../model/group.ts';
import type { Retrospective } from '../model/retrospective.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { standingLine, standingOf } from '../views/terms/section.ts';
import { inTerm } from './in-term.ts';
import { initiativeRecords } from './initiative-records.ts';
import { pageRecords, termPageRecords } from './page-records.ts';
import type { RecordKind, SearchRecord } from './record.ts';
import { RECORD_KINDS } from './record.ts';
import { indicatorRecords, reportEntryRecords, reportRecords } from './report-records.ts';
import { statementRecords } from './statement-records.ts';
import { tryRecords } from './try-records.ts';

/** Everything of `plan` that a reader can look for: by kind, then in plan order, which is the order of equal matches. */
export function buildRecords(plan: TermPlan): SearchRecord[] {
  return [
    ...initiativeRecords(plan),
    ...tryRecords(plan),
    ...groupRecords(plan),
    ...departmentRecords(plan),
    ...topicRecords(plan),
    ...statementRecords(plan),
    ...reportRecords(plan),
    ...reportEntryRecords(plan),
    ...indicatorRecords(plan),
    ...termRecords(plan),
    ...pageRecords(plan),
    ...termsBefore(plan).flatMap(recordsOfEarlier),
  ];
}

/** What the document of a term before the present one says, whole; its initiatives go on or have records of their own. */
function recordsOfEarlier(plan: TermPlan): SearchRecord[] {
  const records = [...tryRecords(plan), ...groupRecords(plan), ...statementRecords(plan), ...termPageRecords(plan)];
  return records.map((record) => inTerm(plan.term, record));
}

/** The latest first. */
function termsBefore({ plan, term }: TermPlan): TermPlan[] {
  return plan.terms
    .slice(0, term.order)
    .map((each) => termPlanOf(plan, each))
    .reverse();
}

/** What this plan calls the kinds of its records, those that it has, in their order. */
export function recordKinds(plan: TermPlan): { kind: RecordKind; label: string }[] {
  const { words } = plan.term;
  const ofTerms = (wordsOf: (term: TermPlan) => readonly (string | undefined)[]) =>
    [...new Set([plan, ...termsBefore(plan)].flatMap(wordsOf))].filter((word) => word !== undefined).join('・');
  const labels: Record<RecordKind, string> = {
    initiative: words.initiative,
    try: ofTerms(({ term, tryItems }) => (tryItems.length > 0 ? [term.words.tryItem] : [])),
    policy: ofTerms(({ term, outline }) => (outline.length > 0 ? [term.levels[0]] : [])),
    group: ofTerms(({ term, outline }) => (outline.length > 0 ? term.levels.slice(1) : [])),
    department: words.departmentShort,
    topic: 'テーマ',
    statement: statementsLabel([plan, ...termsBefore(plan)].flatMap(({ retrospective }) => retrospective ?? [])),
    report: plan.term.words.report,
    'report-entry': `${plan.term.words.report}の内容`,
    indicator: '指標',
    term: '用語',
    page: 'ページ',
  };
  const present = new Set(buildRecords(plan).map(({ kind }) => kind));
  return RECORD_KINDS.filter((kind) => present.has(kind)).map((kind) => ({ kind, label: labels[kind] }));
}

/** By its parts, or where several terms look back, by what each calls that. */
function statementsLabel(retrospectives: readonly Retrospective[]): string {
  const [only, ...others] = retrospectives;
  return (others.length > 0 ? retrospectives.map(({ shortTitle }) => shortTitle) : (only?.parts ?? []).map(({ label }) => label)).join(
    '・',
  );
}

/** Top groups by their own names; those below with the way to them. */
function groupRecords(plan: TermPlan): SearchRecord[] {
  return [...flatten(plan.outline)].sort((a, b) => Math.min(1, a.level) - Math.min(1, b.level)).map((group) => groupRecord(plan, group));
}

function groupRecord(plan: TermPlan, group: Group): SearchRecord {
  const { levels } = plan.term;
  const word = levels[group.level] ?? '';
  const above = standingOf(plan, group.path).slice(0, -1);
  return {
    kind: group.level === 0 ? 'policy' : 'group',
    label: [word, group.number].filter(Boolean).join(' '),
    title: group.name,
    address: addressOf.group(plan.term.id, group.path),
    aliases: group.level === 0 ? [`${word}${group.id}`] : [groupTitle(group)],
    ...(group.level === 0
      ? {
          lines: [
            ...(group.summary ? [{ text: group.summary }] : []),
            ...group.groups.map((below) => ({ label: levels[1] ?? '', text: groupTitle(below) })),
          ],
        }
      : { context: standingLine(above) }),
  };
}

function departmentRecords(plan: TermPlan): SearchRecord[] {
  return plan.departments.map((department) => {
    const others = otherNames(plan, department);
    return {
      kind: 'department',
      label: plan.term.words.departmentShort,
      title: department.name,
      address: addressOf.department(department.id),
      aliases: others.length > 0 ? others : undefined,
    };
  });
}

/** What a section was called at other times than that of the term's document. */
function otherNames({ plan }: TermPlan, { id, name, renamed = [] }: Department): string[] {
  const first = plan.departments.find((each) => each.id === id)?.name ?? name;
  return [...new Set([first, ...renamed.map((each) => each.name)])].filter((each) => each !== name);
}

function topicRecords({ plan }: TermPlan): SearchRecord[] {
  return plan.topics.map(({ id, name, description }) => ({
    kind: 'topic',
    label: 'テーマ',
    title: name,
    address: addressOf.topic(id),
    ...(description === undefined ? {} : { lines: [{ text: description }] }),
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
