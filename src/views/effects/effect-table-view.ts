import { addressOf } from '../../address.ts';
import { formatLines } from '../../format.ts';
import type { SourceRef } from '../../model/source-ref.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { vintageDate } from '../sentences/effects.ts';
import type { EffectTable } from './effect-tables.ts';

/** A table of amounts with the words around it. */
export interface EffectTableView extends Omit<EffectTable, 'source' | 'date'> {
  /** Below the title: as of when it speaks, or that it is computed here. */
  remark: string;
  /** Where it stands in print, with the way there where there is one. */
  source: { label: string; address: string | undefined } | undefined;
}

/** A table as printed, with its date or that none is given, and the document in which it stands. */
export function printedTableView(plan: TermPlan, table: EffectTable): EffectTableView {
  const source = standing(plan, table.source);
  return { ...table, remark: `${vintageDate(table.date)}${source ? '。' : ''}`, source };
}

/** A table that no document prints. */
export function computedTableView(table: EffectTable): EffectTableView {
  return { ...table, remark: 'このサイトで計算した額です', source: undefined };
}

/** One row through the vintages. */
export function vintagesTableView(table: EffectTable): EffectTableView {
  return { ...table, remark: '', source: undefined };
}

/** 原資料 326行, with the document's title where there is more than one; the way there where its text is published. */
function standing({ plan, term }: TermPlan, source: SourceRef | undefined): EffectTableView['source'] {
  const id = source?.document ?? term.document?.id;
  const document = plan.documents.find((each) => each.id === id);
  if (!source || !document) return undefined;
  const { lines, page } = source;
  const [line] = lines;
  const place = [line === undefined ? '' : `${formatLines(lines)}行`, page === undefined ? '' : `${page}ページ`].filter(
    (part) => part !== '',
  );
  const name = plan.documents.length > 1 ? `原資料『${document.title}』` : '原資料 ';
  const address = line !== undefined && document.lines.length > 0 ? addressOf.documentLine(document.id, line) : undefined;
  return { label: `${name}${place.join('・')}`.trim(), address };
}
