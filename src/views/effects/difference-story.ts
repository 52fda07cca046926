import { addressOf, addressOfEntry } from '../../address.ts';
import { formatCircled } from '../../format.ts';
import type { Amount } from '../../model/amount.ts';
import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { EntryRef } from '../../model/entry-ref.ts';
import { splitRef } from '../../model/entry-ref.ts';
import { refNow } from '../../model/moved.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { amountsOf } from '../../model/vintage-table.ts';
import { entryName } from '../initiatives/entry-name.ts';
import type { ToldRun } from '../sentences/difference-story.ts';
import { differenceHeading, differenceLead, SIGN_NOTE, tellRun } from '../sentences/difference-story.ts';
import { printWord } from '../sentences/document.ts';
import type { PageLink } from '../site/site-navigation.ts';
import { differenceRuns } from './difference-runs.ts';
import type { EffectFigures } from './effect-figures.ts';
import { effectFigures, yearDifference } from './effect-figures.ts';

/** Before the pictures: how the amounts differ from what was expected at first, and what the plan does not say of them. */
export interface DifferenceStory {
  heading: string;
  /** How much in all; empty where there is nothing to compare. */
  lead: string;
  /** Since when, oldest first; none where the years do not differ. */
  runs: readonly ToldRun[];
  unstated: { text: string; links: readonly (PageLink & { text: string })[] } | null;
}

/** The story of a plan's amounts; null where there is nothing to compare and nothing left unsaid. */
export function buildDifferenceStory(figures: EffectFigures): DifferenceStory | null {
  const { plan, isComparable } = figures;
  const unstated = unstatedOf(plan);
  if (!isComparable && !unstated) return null;
  const runs = isComparable ? differenceRuns(figures) : [];
  return {
    heading: isComparable ? differenceHeading(figures) : `${printWord(plan.plan)}に記載がないこと`,
    lead: isComparable ? differenceLead(figures) : '',
    runs: runs.some(({ amount }) => amount !== 0) ? runs.map((run) => tellRun(figures, run)) : [],
    unstated,
  };
}

function unstatedOf(plan: TermPlan): DifferenceStory['unstated'] {
  const { unstated } = plan.term.effects ?? {};
  if (!unstated) return null;
  const links = (unstated.links ?? []).flatMap((ref) => {
    const now = refNow(ref, plan.plan);
    return now ? [{ ...nameOf(plan, now), address: addressOfEntry(now) }] : [];
  });
  return { text: unstated.text, links };
}

/** A statement and a Try by their marks, with what they say: Problem①, Try⑧. */
function nameOf(plan: TermPlan, ref: EntryRef): { label: string; text: string } {
  const { kind, id } = splitRef(ref);
  const [termId, below = ''] = id.split('/');
  const term = plan.plan.terms.find((each) => each.id === termId);
  const name = entryName(plan, ref);
  if (!term) return { label: name, text: '' };
  if (kind === 'try') return { label: `${term.words.tryItem ?? 'Try'}${formatCircled(Number(below))}`, text: name };
  if (kind !== 'retrospective') return { label: name, text: '' };
  const [, part, number] = /^(.+)-(\d+)$/.exec(below) ?? [];
  const items = termPlanOf(plan.plan, term).retrospective?.parts.find((each) => each.id === part)?.items;
  return { label: name, text: items?.[Number(number) - 1]?.text ?? '' };
}

/** What △ means, for a page that shows amounts or differences below zero; undefined where there are none. */
export function signNoteOf(plan: TermPlan): string | undefined {
  const figures = effectFigures(plan);
  const isBelow = (amount: Amount) => isKnown(amount) && amount < 0;
  const shown = figures ? [...plan.vintages.flatMap(amountsOf), ...differencesOf(figures)] : [];
  return shown.some(isBelow) ? SIGN_NOTE : undefined;
}

function differencesOf(figures: EffectFigures): Amount[] {
  const ids = [...figures.mainRows.map(({ id }) => id), TOTAL];
  return figures.vintages
    .slice(1)
    .flatMap((vintage) => ids.flatMap((id) => figures.years.map((year) => yearDifference(figures, vintage, id, year).amount)));
}

/** Where the story stands. */
export function storyAddress({ term }: TermPlan): string {
  return `${addressOf.effects(term.id)}#difference`;
}
