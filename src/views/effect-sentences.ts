import { formatAmountInText, formatEraYear, formatPercent, formatYearSpan } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import type { Words } from '../model/words.ts';
import type { Achievement } from './effect-achievement.ts';
import { achievementsOf, shareOf } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { quoted, totalAmount, totalDifference, yearDifference } from './effect-figures.ts';
import type { Named } from './named-amounts.ts';
import {
  highest,
  lowest,
  namedDifferences,
  namedYears,
  policyTotals,
  runningDifferences,
  runningTotals,
  signChanges,
  yearThatEndsSums,
} from './named-amounts.ts';

/** What the totals say: the sum now, against the first one, and how the years run. */
export function totalSentence(figures: EffectFigures): string {
  return sumSentence(figures, null) + courseSentence(figures, namedYears(figures, null));
}

/** What the years of one policy say. */
export function policyYearsSentence(figures: EffectFigures, policyId: string): string {
  return sumSentence(figures, policyId) + courseSentence(figures, namedYears(figures, policyId));
}

/** Which policy brings most and least, how much of the whole, and which has years below zero. */
export function policiesSentence(figures: EffectFigures): string {
  const { latest } = figures;
  const totals = policyTotals(figures);
  const [most, least] = [highest(totals), lowest(totals)];
  if (!most || !least) return `合計の分かる${figures.plan.term.levels[0]}はありません。`;
  const share = totals.every(({ amount }) => amount >= 0) ? shareOf(most.amount, latest.total.totalYen) : null;
  const shareText = share === null ? '' : `（全体の${formatPercent(share)}）`;
  const ranking =
    most === least
      ? `${latest.name}の合計は、${most.name}の${money(figures, most.amount)}です。`
      : `${latest.name}の合計が最も多いのは${most.name}の${money(figures, most.amount)}${shareText}、最も少ないのは${least.name}の${money(figures, least.amount)}です。`;
  const below = figures.plan.outline.flatMap((policy) => belowZero(figures, policy.id, quoted(policy)));
  return below.length === 0 ? ranking : `${ranking}マイナスの年度があるのは${below.join('、')}です。`;
}

/** How the running sum goes: where it begins, when it changes sign, where it ends, how far from the first vintage. */
export function cumulativeSentence(figures: EffectFigures): string {
  return runningSentence(figures) + (figures.isComparable ? widestSentence(figures) : '');
}

function runningSentence(figures: EffectFigures): string {
  const sums = runningTotals(figures);
  const [first, last] = [sums[0], sums.at(-1)];
  const subject = `${figures.latest.name}の累計は、`;
  const ended = yearThatEndsSums(figures);
  const reason = ended === undefined ? '' : `${formatEraYear(ended)}の額が${figures.style.gaps.pending}のため、`;
  if (!first || !last) return `${subject}${reason || '対象になる額がないため、'}示しません。`;
  const turns = signChanges(sums).map((turn) => `${turn.name}に${turn.amount > 0 ? 'プラス' : 'マイナス'}になり、`);
  const course =
    first === last
      ? `${subject}${first.name}の${money(figures, first.amount)}です。`
      : `${subject}${first.name}の${money(figures, first.amount)}から始まり、${turns.join('')}${last.name}に${money(figures, last.amount)}になります。`;
  return course + (reason ? `${reason}その先の累計は示しません。` : roundingSentence(figures, last.amount));
}

function roundingSentence(figures: EffectFigures, sum: number): string {
  const printed = figures.latest.total.totalYen;
  if (!isKnown(printed) || printed === sum) return '';
  return `年度の額を足したもので、端数処理のため合計欄の${money(figures, printed)}とは一致しません。`;
}

function widestSentence(figures: EffectFigures): string {
  const gaps = runningDifferences(figures);
  const widest = gaps.reduce<Named | null>((best, gap) => (best && Math.abs(best.amount) >= Math.abs(gap.amount) ? best : gap), null);
  const end = gaps.at(-1);
  if (!widest || !end || widest.amount === 0) return '';
  const closing = widest === end ? 'です' : `で、${end.name}には${money(figures, end.amount)}になります`;
  return `${figures.baseline.name}との差が最も大きいのは${widest.name}（${money(figures, widest.amount)}）${closing}。`;
}

/** Which policies make up the difference from the first vintage. */
export function bridgeSentence(figures: EffectFigures): string {
  const { baseline, latest, plan } = figures;
  const whole = totalDifference(figures, latest, null);
  if (!isKnown(whole)) return '両方の合計がそろわないため、差は示しません。';
  const parts = plan.outline.flatMap((policy): Named[] => {
    const amount = totalDifference(figures, latest, policy.id);
    return isKnown(amount) && amount !== 0 ? [{ name: quoted(policy), amount }] : [];
  });
  const listed = (some: readonly Named[]) => some.map(({ name, amount }) => `${name}（${money(figures, amount)}）`).join('、');
  const gains = parts.filter(({ amount }) => amount > 0).sort((a, b) => b.amount - a.amount);
  const losses = parts.filter(({ amount }) => amount < 0).sort((a, b) => a.amount - b.amount);
  const clauses = [
    ...(losses.length > 0 ? [`減ったのは${listed(losses)}`] : []),
    ...(gains.length > 0 ? [`増えたのは${listed(gains)}`] : []),
  ];
  const change = whole === 0 ? '同じです' : `${money(figures, Math.abs(whole))}${whole < 0 ? '少なくなりました' : '多くなりました'}`;
  const head = `合計は${baseline.name}の${money(figures, baseline.total.totalYen)}から${latest.name}の${money(figures, latest.total.totalYen)}になり、${change}。`;
  return clauses.length === 0
    ? head
    : `${whole === 0 ? `合計は${baseline.name}と${latest.name}で同じです。` : head}${clauses.join('、')}です。`;
}

/** The largest differences of a policy in a year, and the years that are above the first vintage in total. */
export function differencesSentence(figures: EffectFigures): string {
  const cells = figures.plan.outline.flatMap((policy) =>
    figures.years.flatMap((year): Named[] => {
      const { amount } = yearDifference(figures, figures.latest, policy.id, year);
      return isKnown(amount) ? [{ name: `${formatEraYear(year)}の${quoted(policy)}`, amount }] : [];
    }),
  );
  if (cells.length === 0) return `${figures.baseline.name}との差は、両方の額がそろった年度がないため示しません。`;
  const [most, least] = [highest(cells), lowest(cells)];
  const clauses = [
    ...(least && least.amount < 0 ? [`最も減ったのは${least.name}（${money(figures, least.amount)}）`] : []),
    ...(most && most.amount > 0 ? [`最も増えたのは${most.name}（${money(figures, most.amount)}）`] : []),
  ];
  const above = namedDifferences(figures).filter(({ amount }) => amount > 0);
  const head = clauses.length === 0 ? `${figures.baseline.name}との差はありません。` : `${clauses.join('、')}です。`;
  return above.length === 0
    ? head
    : `${head}年度の合計が${figures.baseline.name}を上回るのは${above.map(({ name }) => name).join('、')}です。`;
}

/** What settled years came to against what was expected of them. */
export function achievementSentence(figures: EffectFigures): string {
  const { words } = figures.plan.term;
  const all = achievementsOf(figures, null);
  const years = all.map(({ fiscalYear, expected, actual, ratio }) => {
    const share = ratio === null ? '' : `（${formatPercent(ratio)}）`;
    return `${formatEraYear(fiscalYear)}は${words.forecast}${money(figures, expected)}に対して${words.actual}${money(figures, actual)}${share}`;
  });
  const notes = all
    .filter(({ ratio }) => ratio === null)
    .map((each) => `${formatEraYear(each.fiscalYear)}は${reasonForNoRatio(each, words)}ため、割合は示しません。`);
  return years.length === 0 ? '' : `${figures.baseline.name}の${words.forecast}と比べると、${years.join('、')}です。${notes.join('')}`;
}

/** Why a percentage would say nothing true of a year or a cell. */
export function reasonForNoRatio({ expected, actual }: Achievement, words: Pick<Words, 'forecast' | 'actual'>): string {
  if (!isKnown(expected) || !isKnown(actual)) return '額がそろわない';
  if (expected === 0) return `${words.forecast}が0の`;
  return expected < 0 ? `${words.forecast}がマイナスの` : `${words.actual}がマイナスの`;
}

/** How much of the whole one policy brings. */
export function shareSentence(figures: EffectFigures, policyId: string): string {
  const { latest, plan } = figures;
  const policy = plan.outline.find((each) => each.id === policyId);
  const amount = totalAmount(latest, policyId);
  if (!policy) return '';
  if (!isKnown(amount)) return `${latest.name}の${quoted(policy)}の合計は${money(figures, amount)}です。`;
  const isShareable = policyTotals(figures).every((total) => total.amount >= 0);
  const share = isShareable ? shareOf(amount, latest.total.totalYen) : null;
  const rank = policyTotals(figures).filter((total) => total.amount > amount).length + 1;
  const order = rank === 1 ? '最も' : `${rank}番目に`;
  const place = `${plan.outline.length}つの${plan.term.levels[0]}のうち${order}多い額です`;
  return `${latest.name}の合計${money(figures, latest.total.totalYen)}のうち、${quoted(policy)}は${money(figures, amount)}${share === null ? '' : `（${formatPercent(share)}）`}で、${place}。`;
}

/** The printed sum of all years, of a policy or (null) in total, against that of the first vintage. */
export function sumSentence(figures: EffectFigures, policyId: string | null): string {
  const { baseline, latest } = figures;
  const now = totalAmount(latest, policyId);
  const before = totalAmount(baseline, policyId);
  const subject = `${formatYearSpan(latest.years[0]?.fiscalYear ?? 0, latest.years.at(-1)?.fiscalYear ?? 0)}の合計は`;
  if (!figures.isComparable || !isKnown(now) || !isKnown(before)) return `${subject}${money(figures, now)}です。`;
  if (now === before) return `${subject}${money(figures, now)}で、${baseline.name}と同じです。`;
  return `${subject}${money(figures, now)}で、${baseline.name}の${money(figures, before)}より${moreOrLess(figures, now - before)}です。`;
}

function courseSentence(figures: EffectFigures, years: readonly Named[]): string {
  const [most, least] = [highest(years), lowest(years)];
  if (!most || !least || years.length < 2) return '';
  const peak = `最も多いのは${most.name}の${money(figures, most.amount)}`;
  const turns = signChanges(years);
  const [turn] = turns;
  if (turns.length === 1 && turn && turn.amount > 0)
    return `${years[0]?.name}は${money(figures, years[0]?.amount ?? 0)}ですが、${turn.name}からプラスになり、${peak}です。`;
  return `${peak}、最も少ないのは${least.name}の${money(figures, least.amount)}です。`;
}

function belowZero(figures: EffectFigures, policyId: string, name: string): string[] {
  const years = namedYears(figures, policyId).filter(({ amount }) => amount < 0);
  return years.length === 0 ? [] : [`${name}（${years.map((year) => `${year.name} ${money(figures, year.amount)}`).join('、')}）`];
}

function moreOrLess(figures: EffectFigures, amount: number): string {
  return `${money(figures, Math.abs(amount))}${amount < 0 ? '少ない額' : '多い額'}`;
}

function money(figures: EffectFigures, amount: Amount): string {
  return formatAmountInText(amount, figures.style);
}
