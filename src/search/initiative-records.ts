import { formatCircled, formatEraYear } from '../format.ts';
import { isSameName } from '../model/initiative.ts';
import type { TryMention } from '../model/plan-index.ts';
import { indexOf, lastTermOf } from '../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { departmentLinks } from '../views/departments/department-links.ts';
import { factsOf } from '../views/initiatives/initiative-facts.ts';
import { eventSentence, SO_FAR } from '../views/sentences/events.ts';
import { namesOn } from '../views/story/names-on.ts';
import { standingLine } from '../views/terms/section.ts';
import { inTerm } from './in-term.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** Every initiative in plan order, those that ended too; then those that were over before the term, as the last term that had them. */
export function initiativeRecords(plan: TermPlan): SearchRecord[] {
  const listed = listedIn(plan);
  const ids = new Set(listed.map(({ id }) => id));
  const over = plan.plan.initiatives.flatMap(({ id }): SearchRecord[] => {
    const last = lastTermOf(plan.plan, id);
    const initiative = indexOf(last).initiatives.get(id);
    return ids.has(id) || !initiative ? [] : [inTerm(last.term, initiativeRecord(last, initiative))];
  });
  return [...listed.map((each) => initiativeRecord(plan, each)), ...over];
}

/**
 * By the id of an initiative: its other names, and what is printed of it beyond what a list shows; only those that have such
 * words. What its sheet says is for the search: a list that carried it would be as long as the plan.
 */
export function wordsBeyondRow(plan: TermPlan): Map<string, readonly string[]> {
  const beyond = listedIn(plan).map((initiative): [string, string[]] => {
    const texts = printedLines(plan, initiative).map(({ text }) => text);
    return [initiative.id, [...new Set([...otherNames(plan, initiative), ...texts])]];
  });
  return new Map(beyond.filter(([, words]) => words.length > 0));
}

function listedIn(plan: TermPlan): readonly TermInitiative[] {
  return [...plan.initiatives, ...plan.begun];
}

function initiativeRecord(plan: TermPlan, initiative: TermInitiative): SearchRecord {
  const { words } = plan.term;
  const { number, name, address, badge, departments, standing, isRenamed, previousName } = factsOf(plan, initiative);
  const aliases = otherNames(plan, initiative);
  return {
    kind: 'initiative',
    label: words.initiative,
    title: name,
    address,
    previousName: isRenamed ? previousName : undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
    departments: departments.map(({ label }) => label),
    lines: [
      ...(number ? [{ label: '番号', text: number }] : []),
      ...(badge ? [{ label: words.change, text: badge.label }] : []),
      ...printedLines(plan, initiative),
      ...sheetLines(plan, initiative),
      ...eventLines(plan, initiative),
    ],
    context: standing.length > 0 ? standingLine(standing) : undefined,
    change: badge,
  };
}

/** What it was called in other terms, by events and in lists of a Try. */
function otherNames({ plan }: TermPlan, { id, identity, name, previousName }: TermInitiative): string[] {
  const printed = Object.values(identity.terms).flatMap((entry) => [entry.name, entry.previousName]);
  const since = (identity.events ?? []).map((event) => ('name' in event ? event.name : undefined));
  const mentioned = plan.terms.flatMap((term) => (indexOf(termPlanOf(plan, term)).mentions.get(id) ?? []).map(({ entry }) => entry.name));
  const names = [...mentioned, ...printed, ...since].filter((each) => each !== undefined);
  const isOther = (one: string, other: string | undefined) => other === undefined || !isSameName(one, other);
  return [...new Set(names)].filter((each) => isOther(each, name) && isOther(each, previousName));
}

function printedLines(plan: TermPlan, initiative: TermInitiative): RecordLine[] {
  const mentions = indexOf(plan).mentions.get(initiative.id) ?? [];
  return [
    ...mentions.flatMap((mention) => linesOfMention(plan, initiative, mention)),
    ...(initiative.editorNote ? [{ label: '編集者注', text: initiative.editorNote }] : []),
  ];
}

function sheetLines({ term }: TermPlan, { sheet = {}, schedule = {} }: TermInitiative): RecordLine[] {
  const years = Object.entries(schedule).map(([year, text]) => `${formatEraYear(Number(year))} ${text}`);
  return [
    ...term.sheet.flatMap((heading) => (sheet[heading] ? [{ label: heading, text: sheet[heading] }] : [])),
    ...(years.length > 0 ? [{ text: '予定', facts: years }] : []),
  ];
}

function eventLines({ plan, term }: TermPlan, { identity }: TermInitiative): RecordLine[] {
  return (identity.events ?? []).map((event) => ({
    label: SO_FAR,
    text: eventSentence(event, term.words, namesOn(plan)(event.date)),
  }));
}

/** What a Try says of it beyond its name: notes, a status, departments that the table does not name. */
function linesOfMention(plan: TermPlan, initiative: TermInitiative, { tryItem, entry }: TryMention): RecordLine[] {
  const others = entry.departments.filter((id) => !initiative.departments.includes(id));
  const label = `${plan.term.words.tryItem ?? ''}${formatCircled(Number(tryItem.id))}`;
  const said = [entry.status, ...(entry.notes ?? []), ...departmentLinks(plan, others).map(({ label: name }) => name)];
  return said.flatMap((text) => (text ? [{ label, text }] : []));
}
