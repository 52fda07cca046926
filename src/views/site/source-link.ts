import { addressOf } from '../../address.ts';
import { formatLines } from '../../format.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from './site-navigation.ts';

/** 原資料 53～54行, with the place of the first of them; undefined where there is no line, or no published text to lead to. */
export function sourceLink({ sourceLines, term }: TermPlan, lines: readonly number[]): PageLink | undefined {
  const [first] = lines;
  if (first === undefined || sourceLines.length === 0 || term.document === null) return undefined;
  return { label: `原資料 ${formatLines(lines)}行`, address: addressOf.documentLine(term.document.id, first) };
}
