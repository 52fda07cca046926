import { formatDate } from '../../format.ts';
import type { InitiativeEvent } from '../../model/event.ts';
import type { Words } from '../../model/words.ts';
import { ENDINGS } from './now.ts';

/** Over all that is known of an initiative in time. */
export const SO_FAR = 'これまでの動き';

/** Who is meant by an id: names of initiatives and of sections, as they are called at the time of the event. */
export interface EventNames {
  initiative: (id: string) => string;
  department: (id: string) => string;
}

/** What happened, without the day: 「BPRの推進」に統合されました. */
export function eventText(event: InitiativeEvent, words: Words, names: EventNames): string {
  return `${happening(event, words, names)}${inBrackets([sectionsAtFirst(event, words, names)])}`;
}

function happening(event: InitiativeEvent, words: Words, names: EventNames): string {
  const quoted = (ids: readonly string[]) => ids.map((id) => `「${names.initiative(id)}」`).join('と');
  switch (event.kind) {
    case 'began':
      return `「${event.name}」として始まりました`;
    case 'completed':
      return '完了しました';
    case 'ended':
      return '終わりました';
    case 'suspended':
      return '休止しました';
    case 'resumed':
      return '再開しました';
    case 'merged':
      return event.into.length > 1 ? `${quoted(event.into)}に分かれて引き継がれました` : `${quoted(event.into)}に統合されました`;
    case 'renamed':
      return `名称が「${event.name}」に変わりました`;
    case 'moved':
      return `${words.department}が${sections(event.departments, names)}に変わりました`;
  }
}

/** Whose it was when it began; empty for what began earlier. */
function sectionsAtFirst(event: InitiativeEvent, words: Words, names: EventNames): string {
  return event.kind === 'began' ? `${words.department}は${sections(event.departments, names)}` : '';
}

function sections(ids: readonly string[], names: EventNames): string {
  return ids.map(names.department).join('・');
}

function inBrackets(parts: readonly string[]): string {
  const said = parts.filter((part) => part !== '').join('。');
  return said === '' ? '' : `（${said}）`;
}

/** On what it rests, for the end of a sentence: 担当課に確認：…, 原資料による. */
export function eventBasis(event: InitiativeEvent, words: Words): string {
  if (event.basis === 'printed') return '';
  return `${words.departmentShort}に確認${event.note ? `：${event.note}` : ''}`;
}

/** The event as a sentence with its day: 令和8年10月1日に「BPRの推進」に統合されました（担当課に確認：…）。 */
export function eventSentence(event: InitiativeEvent, words: Words, names: EventNames): string {
  const remarks = inBrackets([sectionsAtFirst(event, words, names), eventBasis(event, words)]);
  return `${formatDate(event.date)}に${happening(event, words, names)}${remarks}。`;
}

/** The same of another initiative: 「公用車の管理」が「公用車の適正化」に統合されました. `isPart` where it went into others too. */
export function mergedFromText(from: string, into: readonly string[], isPart: boolean): string {
  const targets = into.map((name) => `「${name}」`).join('と');
  return isPart ? `「${from}」の一部が${targets}に引き継がれました` : `「${from}」が${targets}に統合されました`;
}

/** What an event made of an initiative, for a drawing: 令和8年10月1日に統合. Empty for what is no matter of lineage. */
export function eventMark(event: InitiativeEvent): string {
  const on = `${formatDate(event.date)}に`;
  switch (event.kind) {
    case 'began':
      return `${on}開始`;
    case 'renamed':
      return `${on}「${event.name}」に名称変更`;
    case 'merged':
      return event.into.length > 1 ? `${on}分割` : `${on}${ENDINGS.merged}`;
    case 'completed':
    case 'ended':
      return `${on}${ENDINGS[event.kind]}`;
    default:
      return '';
  }
}
