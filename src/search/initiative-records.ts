import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { Initiative } from '../model/initiative.ts';
import { isRenamed, nameOf } from '../model/initiative.ts';
import type { Plan, TryMention } from '../model/plan.ts';
import { indexOf } from '../model/plan.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** Every initiative, those that ended too, in plan order. */
export function initiativeRecords(plan: Plan): SearchRecord[] {
  return plan.initiatives.map((initiative) => initiativeRecord(plan, initiative));
}

/** By the id of an initiative: what can be looked for beyond what a list shows of it; only those that have such words. */
export function wordsBeyondRow(plan: Plan): Map<string, readonly string[]> {
  const beyond = plan.initiatives.map((initiative): [string, string[]] => {
    const { aliases = [], lines = [] } = initiativeRecord(plan, initiative);
    const texts = lines.filter(({ label }) => label !== plan.settings.words.change).map(({ text }) => text);
    return [initiative.id, [...new Set([...aliases, ...texts])]];
  });
  return new Map(beyond.filter(([, words]) => words.length > 0));
}

function initiativeRecord(plan: Plan, initiative: Initiative): SearchRecord {
  const { changes, standings, mentions } = indexOf(plan);
  const change = changes.get(initiative.change);
  const standing = standings.get(initiative.id);
  const named = mentions.get(initiative.id) ?? [];
  const label = initiative.changeLabel ?? change?.label ?? '';
  const aliases = otherNames(initiative, named);
  return {
    kind: 'initiative',
    label: plan.settings.words.initiative,
    title: nameOf(initiative),
    address: addressOf.initiative(initiative.id),
    formerName: isRenamed(initiative) ? initiative.formerName : undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
    departments: namesOf(plan, initiative.departments),
    lines: [
      { label: plan.settings.words.change, text: label },
      ...named.flatMap((mention) => linesOfMention(plan, initiative, mention)),
      ...(initiative.editorNote ? [{ label: '編集者注', text: initiative.editorNote }] : []),
    ],
    context: standing && `${standing.policy.numeral} ${standing.policy.name} › ${standing.category.number}${standing.category.name}`,
    change: change && { label, kind: change.kind },
  };
}

function otherNames(initiative: Initiative, mentions: readonly TryMention[]): string[] {
  const known = [initiative.name, initiative.formerName];
  return [...new Set(mentions.map(({ entry }) => entry.name))].filter((name) => !known.includes(name));
}

/** What a Try says of it beyond its name: notes, a status, departments that the table does not name. */
function linesOfMention(plan: Plan, initiative: Initiative, { tryItem, entry }: TryMention): RecordLine[] {
  const others = entry.departments.filter((id) => !initiative.departments.includes(id));
  const label = `${plan.settings.words.tryItem ?? ''}${formatCircled(Number(tryItem.id))}`;
  const said = [entry.status, ...(entry.notes ?? []), ...namesOf(plan, others)];
  return said.flatMap((text) => (text ? [{ label, text }] : []));
}

function namesOf(plan: Plan, ids: readonly string[]): string[] {
  return ids.map((id) => indexOf(plan).departments.get(id)?.name ?? id);
}
