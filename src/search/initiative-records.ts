import { addressOf } from '../address.ts';
import { formatCircled } from '../format.ts';
import type { TermInitiative, TermPlan, TryMention } from '../model/term-plan.ts';
import { indexOf, isRenamed, nameOf } from '../model/term-plan.ts';
import { standingLine } from '../views/section.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** Every initiative, those that ended too, in plan order. */
export function initiativeRecords(plan: TermPlan): SearchRecord[] {
  return [...plan.initiatives, ...plan.begun].map((initiative) => initiativeRecord(plan, initiative));
}

/** By the id of an initiative: what can be looked for beyond what a list shows of it; only those that have such words. */
export function wordsBeyondRow(plan: TermPlan): Map<string, readonly string[]> {
  const beyond = plan.initiatives.map((initiative): [string, string[]] => {
    const { aliases = [], lines = [] } = initiativeRecord(plan, initiative);
    const texts = lines.filter(({ label }) => label !== plan.term.words.change).map(({ text }) => text);
    return [initiative.id, [...new Set([...aliases, ...texts])]];
  });
  return new Map(beyond.filter(([, words]) => words.length > 0));
}

function initiativeRecord(plan: TermPlan, initiative: TermInitiative): SearchRecord {
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
    previousName: isRenamed(initiative) ? initiative.previousName : undefined,
    aliases: aliases.length > 0 ? aliases : undefined,
    departments: namesOf(plan, initiative.departments),
    lines: [
      { label: plan.settings.words.change, text: label },
      ...named.flatMap((mention) => linesOfMention(plan, initiative, mention)),
      ...(initiative.editorNote ? [{ label: '編集者注', text: initiative.editorNote }] : []),
    ],
    context: standing && standingLine(standing),
    change: change && { label, kind: change.kind },
  };
}

function otherNames(initiative: TermInitiative, mentions: readonly TryMention[]): string[] {
  const known = [initiative.name, initiative.previousName];
  return [...new Set(mentions.map(({ entry }) => entry.name))].filter((name) => !known.includes(name));
}

/** What a Try says of it beyond its name: notes, a status, departments that the table does not name. */
function linesOfMention(plan: TermPlan, initiative: TermInitiative, { tryItem, entry }: TryMention): RecordLine[] {
  const others = entry.departments.filter((id) => !initiative.departments.includes(id));
  const label = `${plan.settings.words.tryItem ?? ''}${formatCircled(Number(tryItem.id))}`;
  const said = [entry.status, ...(entry.notes ?? []), ...namesOf(plan, others)];
  return said.flatMap((text) => (text ? [{ label, text }] : []));
}

function namesOf(plan: TermPlan, ids: readonly string[]): string[] {
  return ids.map((id) => indexOf(plan).departments.get(id)?.name ?? id);
}
