import { addressOf } from '../../address.ts';
import { formatRoundPercent } from '../../format.ts';
import { isKnown } from '../../model/amount.ts';
import { TOTAL } from '../../model/effect-amounts.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { storyAddress } from '../effects/difference-story.ts';
import type { EffectFigures } from '../effects/effect-figures.ts';
import { effectFigures } from '../effects/effect-figures.ts';
import type { TotalSoFar } from '../effects/total-so-far.ts';
import { totalSoFar } from '../effects/total-so-far.ts';
import type { Badge } from '../initiatives/initiative-facts.ts';
import { badgeOf } from '../initiatives/initiative-facts.ts';
import { buildReport } from '../progress/progress.ts';
import { roundMoney } from '../sentences/amounts.ts';
import { differenceHeading } from '../sentences/difference-story.ts';
import { spanOf, totalSentence } from '../sentences/total-so-far.ts';
import { courseSentence, exactAmounts, nothingToMeasureBy, QUESTIONS, totalChangeSentence } from '../sentences/where-we-are.ts';
import type { TransitionList } from '../transitions/transition-lists.ts';
import { buildTransitionLists } from '../transitions/transition-lists.ts';
import type { HomeView } from './home.ts';
import type { PageLink } from './site-navigation.ts';
import type { MarkedText } from './term-marks.ts';
import { createTermMarker } from './term-marks.ts';

/** Where the plan stands: what the home page says first. */
export interface WhereWeAre {
  /** The amounts where there are any, else how many initiatives there are. */
  sentence: readonly MarkedText[];
  bar: WhereBar | null;
  answers: readonly WhereAnswer[];
}

/** One bar: the total, what of it is settled, and what was expected to be settled by now. */
export interface WhereBar {
  /** How far each reaches, in per cent of the bar's room. */
  total: number;
  settled: number | null;
  expected: number | null;
  /** What each is, with its amount, in the order in which the bar shows them. */
  key: readonly { mark: 'settled' | 'expected' | 'total'; label: string; amount: string }[];
}

/** The answer to a question that a reader has at once. */
export interface WhereAnswer {
  question: string;
  /** Set large, what it is a figure of before or after it. */
  figure?: { before: string; number: string; after: string } | undefined;
  sentences: readonly string[];
  badges: readonly { badge: Badge; count: number; address: string }[];
  link?: PageLink | undefined;
}

/** What `plan` says of where it stands; `home` are the counts of its page. */
export function buildWhereWeAre(plan: TermPlan, { lead }: HomeView): WhereWeAre {
  const figures = effectFigures(plan);
  const soFar = figures && totalSoFar(figures, TOTAL);
  const money = figures && soFar ? moneyAnswers(figures, soFar) : null;
  const report = reportOf(plan);
  const opening = money?.opening ?? lead;
  return {
    sentence: createTermMarker(plan)(opening),
    bar: figures && soFar ? barOf(figures, soFar) : null,
    answers: [
      ...(money ? [money.amount] : []),
      ...courseAnswer(plan, report, money?.course ?? null),
      changesAnswer(plan, opening === lead ? [] : [lead]),
    ],
  };
}

function moneyAnswers(figures: EffectFigures, soFar: TotalSoFar) {
  const { words, id } = figures.plan.term;
  const write = roundMoney(figures);
  const round = write(soFar.total);
  const [number = '', after = ''] = isKnown(soFar.total) ? [round.replace(/[^0-9.,△]+$/, ''), round.replace(/^[0-9.,△]+/, '')] : [round];
  const name = soFar.isForecast ? words.forecast : words.actual;
  const link = { label: `${words.effectAmountShort}の表と図を見る`, address: addressOf.effects(id) };
  const amount: WhereAnswer = {
    question: QUESTIONS.amount,
    figure: { before: isKnown(soFar.total) ? name : '', number, after },
    sentences: [exactAmounts(figures, soFar)],
    badges: [],
    link,
  };
  const { against } = soFar;
  const course: Pick<WhereAnswer, 'figure' | 'sentences' | 'link'> = {
    figure:
      against && against.ratio !== null
        ? { before: `当初の${words.forecast}の`, number: formatRoundPercent(against.ratio).replace('%', ''), after: '%' }
        : undefined,
    sentences: [courseSentence(figures, soFar), totalChangeSentence(figures)].filter((sentence) => sentence !== ''),
    link: figures.isComparable ? { label: differenceHeading(figures), address: storyAddress(figures.plan) } : undefined,
  };
  return { opening: totalSentence(figures, soFar, `${spanOf(soFar.years)}の${words.effectAmount}は`, write), amount, course };
}

/** The latest report in a sentence; null where there is none. */
function reportOf({ plan, term }: TermPlan): { lead: string; link: PageLink } | null {
  const latest = plan.reports.at(-1);
  if (!latest) return null;
  const { period, lead } = buildReport(plan, latest.id);
  return {
    lead: `${period}の${term.words.report}では、${lead}`,
    link: { label: `${term.words.report}を見る`, address: addressOf.report(latest.id) },
  };
}

function courseAnswer(
  { plan }: TermPlan,
  report: ReturnType<typeof reportOf>,
  money: Pick<WhereAnswer, 'figure' | 'sentences' | 'link'> | null,
): WhereAnswer[] {
  const sentences = [...(report ? [report.lead] : []), ...(money?.sentences ?? [])];
  const isMeasured = sentences.length > 0 || plan.indicators.length > 0;
  if (sentences.length === 0 && isMeasured) return [];
  return [
    {
      question: QUESTIONS.course,
      figure: money?.figure,
      sentences: isMeasured ? sentences : [nothingToMeasureBy(plan)],
      badges: [],
      link: report?.link ?? money?.link,
    },
  ];
}

function changesAnswer(plan: TermPlan, sentences: readonly string[]): WhereAnswer {
  const { words, id } = plan.term;
  const badges = buildTransitionLists(plan).flatMap(({ change, address, initiatives }: TransitionList) =>
    change ? [{ badge: badgeOf(change), count: initiatives.length, address }] : [],
  );
  const link = plan.previous
    ? { label: `${words.transitions}を見る`, address: addressOf.transitions(id) }
    : { label: `${words.initiative}の一覧を見る`, address: addressOf.initiatives };
  return { question: plan.previous ? QUESTIONS.changes : QUESTIONS.contents, sentences, badges, link };
}

/** Null where a bar would say nothing true: no total, or amounts below zero. */
function barOf(figures: EffectFigures, soFar: TotalSoFar): WhereBar | null {
  const { words } = figures.plan.term;
  const { total, settled, against, isForecast } = soFar;
  const isWhole = settled !== null && against !== null && settled.years.length === against.years.length;
  const expected = isWhole && against.expected >= 0 ? against.expected : null;
  if (!isKnown(total) || total <= 0 || (settled && settled.amount < 0)) return null;
  const most = Math.max(total, settled?.amount ?? 0, expected ?? 0);
  const write = roundMoney(figures);
  const reach = (amount: number) => Math.round((amount / most) * 1000) / 10;
  const until = settled ? `${spanOf(settled.years)}の` : '';
  return {
    total: reach(total),
    settled: settled && reach(settled.amount),
    expected: expected === null ? null : reach(expected),
    key: [
      ...(settled ? [{ mark: 'settled' as const, label: `${until}${words.actual}`, amount: write(settled.amount) }] : []),
      ...(expected === null ? [] : [{ mark: 'expected' as const, label: `${until}当初の${words.forecast}`, amount: write(expected) }]),
      ...(isForecast ? [{ mark: 'total' as const, label: `合計の${words.forecast}`, amount: write(total) }] : []),
    ],
  };
}
