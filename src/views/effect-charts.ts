import type { Chart } from '../charts/chart.ts';
import type { Plan } from '../model/plan.ts';

/** Every picture of the effect amounts, in reading order; empty for a plan without them. */
export function allEffectCharts(_plan: Plan): Chart[] {
  return [];
}

/** The two pictures of the home page: totals by year and, where there is something to compare with, the bridge. */
export function homeEffectCharts(_plan: Plan): Chart[] {
  return [];
}

/** The pictures of one policy: its years and its share of the whole. */
export function policyEffectCharts(_plan: Plan, _policyId: string): Chart[] {
  return [];
}
