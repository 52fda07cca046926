import { addressOf } from '../address.ts';
import { formatAmount, formatFiscalYear } from '../format.ts';
import { amountsIn } from '../model/amount-table.ts';
import type { Vintage } from '../model/effect-amounts.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { amountStyle } from '../views/effects/effect-figures.ts';
import { rowTree } from '../views/effects/effect-rows.ts';
import { buildSiteNavigation, planDescription, planName } from '../views/site/site-navigation.ts';
import { buildRetrospective } from '../views/terms/retrospective.ts';
import type { RecordLine, SearchRecord } from './record.ts';

/** The pages that are lists and tables, as the site's navigation names them, and the home page. */
export function pageRecords(plan: TermPlan): SearchRecord[] {
  const { main, more } = buildSiteNavigation(plan);
  const lines = linesByAddress(plan);
  const pages = [{ label: planName(plan), address: addressOf.home as string }, ...main, ...more];
  return pages.map(({ label, address }) => ({ kind: 'page', label: 'ページ', title: label, address, lines: lines.get(address) }));
}

/** The page of a term that is over, and its own lists and tables. */
export function termPageRecords(plan: TermPlan): SearchRecord[] {
  const { term } = plan;
  const lines = linesByAddress(plan);
  const own = buildSiteNavigation(plan).main.filter(({ address }) => address.startsWith(addressOf.term(term.id)));
  return [{ label: term.name, address: addressOf.term(term.id) as string }, ...own].map(({ label, address }) => ({
    kind: 'page',
    label: 'ページ',
    title: label,
    address,
    lines: lines.get(address),
  }));
}

/** What a reader may look for on a page that no other record says. */
function linesByAddress(plan: TermPlan): Map<string, RecordLine[]> {
  return new Map<string, RecordLine[]>([
    [addressOf.home, [{ text: planDescription(plan) }]],
    [addressOf.retrospective(plan.term.id), buildRetrospective(plan).map(({ label, heading }) => ({ label, text: heading }))],
    // Of equal lines the first is shown: the newest figures, and the sum before its parts.
    [
      addressOf.effects(plan.term.id),
      plan.vintages.toReversed().flatMap((vintage) => [{ text: vintage.title }, ...vintageLines(plan, vintage)]),
    ],
    [addressOf.notes, plan.knownDiscrepancies.map(({ title }) => ({ text: title }))],
    ...plan.pages.map(({ id, description }): [string, RecordLine[]] => [addressOf.page(id), [{ text: description }]]),
    ...(plan.term.document
      ? [[addressOf.document(plan.term.document.id), [{ text: plan.term.document.title }]] as [string, RecordLine[]]]
      : []),
  ]);
}

/** A table of amounts row by row, each amount as its page writes it, so that a figure from the paper leads here. */
function vintageLines(plan: TermPlan, vintage: Vintage): RecordLine[] {
  const { words } = plan.term;
  const style = amountStyle(plan);
  const headings = [...vintage.years.map(({ fiscalYear }) => formatFiscalYear(fiscalYear)), words.grandTotal, words.differenceFromBaseline];
  const names = new Map(rowTree(plan, vintage.rows).map(({ id, name }) => [id, name]));
  return [vintage.total, ...vintage.rows].map((row) => {
    const facts = amountsIn(row).map((amount, at) => `${headings[at]} ${formatAmount(amount, style).text}`);
    return { label: vintage.title, text: names.get(row.id) ?? words.total, facts };
  });
}
