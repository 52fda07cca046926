import type { Step, StepsChart, Tone } from '../charts/chart.ts';
import { formatChange, formatPercent } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import { chartBase, toValue } from './chart-base.ts';
import { shareOf } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { policyName, totalAmount, totalDifference } from './effect-figures.ts';
import { bridgeSentence, shareSentence } from './effect-sentences.ts';

/** From the first total over each policy's difference to the latest total. */
export function bridge(figures: EffectFigures): StepsChart {
  const { plan, baseline, latest } = figures;
  const change = (id: string, label: string, policyId: string): Step => {
    const amount = totalDifference(figures, latest, policyId);
    const tone = isKnown(amount) && amount < 0 ? 'loss' : 'gain';
    return { id, label, tone, role: 'change', value: toValue(amount, figures), note: null };
  };
  const whole = totalDifference(figures, latest, null);
  return {
    ...chartBase(figures, [baseline, latest]),
    id: 'bridge',
    kind: 'bridge',
    title: `${baseline.name}との差の内訳`,
    summary: bridgeSentence(figures),
    axisLabel: `${baseline.name}の合計との差`,
    steps: [
      level(figures, 'baseline', `${baseline.name}の合計`, 'muted', baseline.total.totalYen),
      ...plan.outline.map((policy) => change(`policy-${policy.id}`, policyName(policy), policy.id)),
      {
        ...level(figures, 'latest', `${latest.name}の合計`, 'accent', latest.total.totalYen),
        note: isKnown(whole) ? formatChange(whole, figures.style) : null,
      },
    ],
  };
}

/** A policy's latest total beside those of the others. */
export function policyShare(figures: EffectFigures, policyId: string): StepsChart {
  const { plan, latest } = figures;
  const totals = plan.outline.map((policy) => totalAmount(latest, policy.id));
  const isShareable = totals.every((amount) => !isKnown(amount) || amount >= 0);
  return {
    ...chartBase(figures, [latest]),
    id: `policy-${policyId}-share`,
    kind: 'bars',
    title: `${plan.term.levels[0]}のなかでの大きさ`,
    summary: shareSentence(figures, policyId),
    axisLabel: `${latest.name}の合計`,
    steps: plan.outline.map((policy, at) => {
      const amount = totals[at] ?? 'not-applicable';
      const share = isShareable ? shareOf(amount, latest.total.totalYen) : null;
      return {
        ...level(figures, `policy-${policy.id}`, policyName(policy), policy.id === policyId ? 'accent' : 'muted', amount),
        note: share === null ? null : formatPercent(share),
      };
    }),
  };
}

function level(figures: EffectFigures, id: string, label: string, tone: Tone, amount: Amount): Step {
  return { id, label, tone, role: 'level', value: toValue(amount, figures), note: null };
}
