import { formatCircled } from '../format.ts';
import type { TryMention } from '../model/plan-index.ts';
import { indexOf } from '../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { departmentLinks } from '../views/departments/department-links.ts';
import { factsOf } from '../views/initiatives/initiative-facts.ts';
import { standingLine } from '../views/terms/section.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** Every initiative, those that ended too, in plan order. */
export function initiativeRecords(plan: TermPlan): SearchRecord[] {
  return [...plan.initiatives, ...plan.begun].map((initiative) => initiativeRecord(plan, initiative));
}

/** By the id of an initiative: what can be looked for beyond what a list shows of it; only those that have such words. */
export function wordsBeyondRow(plan: TermPlan): Map<string, readonly string[]> {
  const beyond = [...plan.initiatives, ...plan.begun].map((initiative): [string, string[]] => {
    const { aliases = [], lines = [] } = initiativeRecord(plan, initiative);
    const texts = lines.filter(({ label }) => label !== plan.term.words.change).map(({ text }) => text);
    return [initiative.id, [...new Set([...aliases, ...texts])]];
  });
  return new Map(beyond.filter(([, words]) => words.length > 0));
}

function initiativeRecord(plan: TermPlan, initiative: TermInitiative): SearchRecord {
  const { words } = plan.term;
  const { number, name, address, badge, departments, standing, isRenamed, previousName } = factsOf(plan, initiative);
  const named = indexOf(plan).mentions.get(initiative.id) ?? [];
  const aliases = otherNames(initiative, named);
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
      ...named.flatMap((mention) => linesOfMention(plan, initiative, mention)),
      ...(initiative.editorNote ? [{ label: '編集者注', text: initiative.editorNote }] : []),
    ],
    context: standing.length > 0 ? standingLine(standing) : undefined,
    change: badge,
  };
}

function otherNames(initiative: TermInitiative, mentions: readonly TryMention[]): string[] {
  const known = [initiative.name, initiative.previousName];
  return [...new Set(mentions.map(({ entry }) => entry.name))].filter((name) => !known.includes(name));
}

/** What a Try says of it beyond its name: notes, a status, departments that the table does not name. */
function linesOfMention(plan: TermPlan, initiative: TermInitiative, { tryItem, entry }: TryMention): RecordLine[] {
  const others = entry.departments.filter((id) => !initiative.departments.includes(id));
  const label = `${plan.term.words.tryItem ?? ''}${formatCircled(Number(tryItem.id))}`;
  const said = [entry.status, ...(entry.notes ?? []), ...departmentLinks(plan, others).map(({ label: name }) => name)];
  return said.flatMap((text) => (text ? [{ label, text }] : []));
}
