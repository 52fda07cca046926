import type { Step, StepsChart, Tone } from '../charts/chart.ts';
import { formatAmount, formatPercent } from '../format.ts';
import type { Amount } from '../model/amount.ts';
import { isKnown } from '../model/amount.ts';
import { chartBase, toValue } from './chart-base.ts';
import { shareOf } from './effect-achievement.ts';
import type { EffectFigures } from './effect-figures.ts';
import { policyName, rowOf, totalDifference } from './effect-figures.ts';
import { bridgeSentence, shareSentence } from './effect-sentences.ts';

/** From the first total over each policy's difference to the latest total. */
export function bridge(figures: EffectFigures): StepsChart {
  const { plan, baseline, latest } = figures;
  const change = (id: string, label: string, policyId: string): Step => {
    const amountThousandYen = totalDifference(figures, latest, policyId);
    const tone = isKnown(amountThousandYen) && amountThousandYen < 0 ? 'loss' : 'gain';
    return { id, label, tone, role: 'change', value: toValue(amountThousandYen), note: null };
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
      level('baseline', `${baseline.name}の合計`, 'muted', baseline.total.totalThousandYen),
      ...plan.outline.map((policy) => change(`policy-${policy.id}`, policyName(policy), policy.id)),
      {
        ...level('latest', `${latest.name}の合計`, 'accent', latest.total.totalThousandYen),
        note: isKnown(whole) ? signed(figures, whole) : null,
      },
    ],
  };
}

/** A policy's latest total beside those of the others. */
export function policyShare(figures: EffectFigures, policyId: string): StepsChart {
  const { plan, latest } = figures;
  const totals = plan.outline.map((policy) => rowOf(latest, policy.id)?.totalThousandYen ?? 'not-applicable');
  const isShareable = totals.every((amount) => !isKnown(amount) || amount >= 0);
  return {
    ...chartBase(figures, [latest]),
    id: `policy-${policyId}-share`,
    kind: 'bars',
    title: `${plan.term.levels[0]}のなかでの大きさ`,
    summary: shareSentence(figures, policyId),
    axisLabel: `${latest.name}の合計`,
    steps: plan.outline.map((policy, at) => {
      const amountThousandYen = totals[at] ?? 'not-applicable';
      const share = isShareable ? shareOf(amountThousandYen, latest.total.totalThousandYen) : null;
      return {
        ...level(`policy-${policy.id}`, policyName(policy), policy.id === policyId ? 'accent' : 'muted', amountThousandYen),
        note: share === null ? null : formatPercent(share),
      };
    }),
  };
}

function level(id: string, label: string, tone: Tone, amountThousandYen: Amount): Step {
  return { id, label, tone, role: 'level', value: toValue(amountThousandYen), note: null };
}

function signed(figures: EffectFigures, amount: number): string {
  const text = formatAmount(amount, figures.unit, figures.places).text.replace('△ ', '△');
  return amount > 0 ? `＋${text}` : text;
}
