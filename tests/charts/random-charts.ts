import type { Point, PointStatus, Series, Step, StepsChart, Tone, YearsChart } from '../../src/charts/chart.ts';
import type { Amount } from '../../src/format.ts';

/** Numbers from 0 to 1 that are the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const TONES: readonly Tone[] = ['part-1', 'part-2', 'part-3', 'part-4', 'part-5', 'part-6'];
const UNITS = ['千円', '百万円', '億円'] as const;

/** A chart by year of any size, sign and gaps, from a seed. */
export function randomYearsChart(seed: number, kind: YearsChart['kind']): YearsChart {
  const random = seeded(seed);
  const count = (most: number) => 1 + Math.floor(random() * most);
  const scale = 10 ** Math.floor(random() * 7);
  const years = count(10);
  const actualYears = Math.floor(random() * (years + 1));
  const status = (at: number): PointStatus => (at < actualYears ? 'actual' : 'forecast');
  const amount = (): Amount => {
    const kind = random();
    if (kind < 0.06) return 'pending';
    if (kind < 0.1) return 'not-applicable';
    return kind < 0.16 ? 0 : Math.round((random() - (seed % 3 === 0 ? 0.7 : 0.3)) * scale) + 0;
  };
  const points = () => Array.from({ length: years }, (_, at): Point => ({ amountThousandYen: amount(), status: status(at) }));
  const names = Array.from({ length: count(6) }, (_, at) => `${'I'.repeat((at % 3) + 1)} ${'長い名前の方針'.repeat(count(3))}`);
  const panels = kind === 'stacked-columns' || seed % 4 === 0 ? count(3) : 1;
  return {
    id: `random-${seed}`,
    kind,
    title: '見本',
    summary: '見本です。',
    unit: UNITS[seed % 3] ?? '千円',
    places: seed % 3 === 0 ? 0 : 2,
    source: '見本',
    statusLabels: { actual: '実績', forecast: '見込み', open: '未定' },
    view: seed % 5 === 0 ? 'cumulative' : 'yearly',
    positions: Array.from({ length: years }, (_, at) => ({
      id: `${2020 + at}`,
      label: `令和${2 + at}年度`,
      short: `R${2 + at}`,
      note: status(at) === 'actual' ? '実績' : '見込み',
    })),
    panels: Array.from({ length: kind === 'lines' ? 1 : panels }, (_, at) => {
      const series = names.map(
        (name, index): Series => ({ id: `s${index}`, name, short: 'I', tone: TONES[index % 6] ?? 'part-1', points: points() }),
      );
      return {
        id: `p${at}`,
        title: panels > 1 ? `時点${at}` : null,
        series,
        totals: kind === 'stacked-columns' ? sums(series, years) : null,
      };
    }),
    panelsLabel: '時点',
    totalLabel: '合計',
  };
}

/** A bridge or plain bars from a seed. */
export function randomStepsChart(seed: number, kind: StepsChart['kind']): StepsChart {
  const random = seeded(seed);
  const amount = () => Math.round((random() - 0.5) * 10 ** Math.floor(random() * 7)) + 0;
  const changes = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, at): Step => {
    const amountThousandYen = amount();
    return {
      id: `c${at}`,
      label: `方針${'名'.repeat(at * 4)}`,
      tone: amountThousandYen < 0 ? 'loss' : 'gain',
      role: kind === 'bridge' ? 'change' : 'level',
      amountThousandYen,
      note: null,
    };
  });
  const start = Math.abs(amount()) + 1;
  const level = (id: string, amountThousandYen: number): Step => ({
    id,
    label: id,
    tone: 'latest',
    role: 'level',
    amountThousandYen,
    note: null,
  });
  const end = changes.reduce((sum, step) => sum + Number(step.amountThousandYen), start);
  return {
    id: `steps-${seed}`,
    kind,
    title: '見本',
    summary: '見本です。',
    unit: '千円',
    places: 0,
    source: '見本',
    statusLabels: { actual: '実績', forecast: '見込み', open: '未定' },
    axisLabel: '差',
    steps: kind === 'bridge' ? [level('start', start), ...changes, level('end', end)] : changes,
  };
}

function sums(series: readonly Series[], years: number): Point[] {
  return Array.from({ length: years }, (_, at) => {
    const amounts = series.map(({ points }) => points[at]?.amountThousandYen ?? 'pending');
    const known = amounts.filter((amount) => typeof amount === 'number');
    const status = series[0]?.points[at]?.status ?? 'open';
    return { amountThousandYen: amounts.includes('pending') ? 'pending' : known.reduce((sum, amount) => sum + amount, 0), status };
  });
}
