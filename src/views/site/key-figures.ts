import { formatDate } from '../../format.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { SinceDocument } from '../initiatives/since-document.ts';
import type { ChangeSummary } from '../transitions/change-counts.ts';
import { summarise } from '../transitions/change-counts.ts';
import type { HeadlineAmount, HomeView } from './home.ts';

/** The numbers at the top of the home page, each under its heading; null where the plan has none of the kind. */
export interface KeyFiguresView {
  /** As printed; `now` says how many there are by now, where that differs: 令和8年11月1日現在 52. */
  initiatives: { heading: string; former: number | null; current: number; now: string | undefined };
  changes: { heading: string; entries: ChangeSummary['changes'] } | null;
  total: { heading: string; amount: HeadlineAmount } | null;
  difference: { heading: string; amount: HeadlineAmount } | null;
}

/** The key figures of `home`, in the plan's words. */
export function buildKeyFigures(plan: TermPlan, { counts, since, effect }: HomeView): KeyFiguresView {
  const { words } = plan.term;
  const { word, before, now, changes } = summarise(plan, counts);
  return {
    initiatives: {
      heading: `${word}の数${before ? `（${before.term} → ${now.term}）` : ''}`,
      former: before?.count ?? null,
      current: now.count,
      now: since ? nowLine(since) : undefined,
    },
    changes: changes.length > 0 ? { heading: words.change, entries: changes } : null,
    total: effect && { heading: `${words.effectAmount}（${effect.span}の合計）`, amount: effect.total },
    difference: effect?.difference ? { heading: `${effect.baselineName}との差`, amount: effect.difference } : null,
  };
}

function nowLine({ day, now }: SinceDocument): string {
  return `${day === undefined ? '今は' : `${formatDate(day)}現在`} ${now}`;
}
