import type { Indicator, IndicatorPoint, Measure } from '../../model/indicator.ts';
import { isMeasured } from '../../model/indicator.ts';
import { yearPoints } from '../../model/indicator-points.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Row, Table } from '../table.ts';
import { withoutEmptyColumns } from '../table.ts';

/** Every target and actual, a row an indicator and a year (or a whole term). */
export function indicatorsTable({ plan, term }: TermPlan): Table {
  const { words } = term;
  const ofInitiatives = plan.initiatives.flatMap(({ id, indicators = [] }) => indicators.flatMap((each) => rowsOf(plan, each, id)));
  return withoutEmptyColumns({
    id: 'indicators',
    title: '指標',
    description: '1行が、1つの指標の1年度（期全体の指標は1つの期）の目標と実績です。',
    columns: [
      { key: 'indicator', heading: '指標のID', description: '指標を見分ける名前' },
      { key: 'name', heading: '指標', description: '指標の名称' },
      {
        key: 'initiative',
        heading: `${words.initiative}のID`,
        description: `${words.initiative}の指標なら、その ID。計画全体の指標なら空欄`,
      },
      { key: 'unit', heading: '単位', description: '目標と実績の単位' },
      { key: 'better', heading: '良い向き', description: '大きいほど良ければ higher、小さいほど良ければ lower、分からなければ空欄' },
      { key: 'cumulative', heading: '累計', description: '年度を追って積み上げる値なら 1' },
      { key: 'fiscalYear', heading: '年度', description: 'その年度の4月の西暦。期全体の値なら空欄' },
      { key: 'term', heading: '期のID', description: '期全体の値なら、その期' },
      { key: 'target', heading: '目標', description: '目標の数' },
      { key: 'targetBound', heading: '目標の範囲', description: '以上・以下・超・未満。そのままの値なら空欄' },
      { key: 'actual', heading: '実績', description: '実績の数' },
      { key: 'actualBound', heading: '実績の範囲', description: '以上・以下・超・未満。そのままの値なら空欄' },
      { key: 'note', heading: '値がない理由', description: '未定か対象外' },
    ],
    rows: [...plan.indicators.flatMap((each) => rowsOf(plan, each)), ...ofInitiatives],
  });
}

function rowsOf(plan: TermPlan['plan'], indicator: Indicator, initiative?: string): Row[] {
  const row = (at: { fiscalYear?: number; term?: string }, { target, actual }: IndicatorPoint): Row => ({
    indicator: indicator.id,
    name: indicator.name,
    initiative: initiative ?? null,
    unit: indicator.unit,
    better: indicator.better ?? null,
    cumulative: indicator.cumulative ? 1 : null,
    fiscalYear: at.fiscalYear ?? null,
    term: at.term ?? null,
    ...cells('target', target),
    ...cells('actual', actual),
    note: [reasonOf('目標', target), reasonOf('実績', actual)].filter(Boolean).join('、') || null,
  });
  return [
    ...Object.entries(indicator.terms ?? {}).map(([term, point]) => row({ term }, point)),
    ...yearPoints(plan, indicator, initiative).map(({ fiscalYear, target, actual }) => row({ fiscalYear }, { target, actual })),
  ];
}

function cells(key: 'target' | 'actual', value: Measure | undefined): Row {
  return isMeasured(value) ? { [key]: value.value, [`${key}Bound`]: value.bound ?? null } : { [key]: null, [`${key}Bound`]: null };
}

function reasonOf(what: string, value: Measure | undefined): string {
  if (value === undefined || isMeasured(value)) return '';
  return `${what}は${value === 'pending' ? '未定' : '対象外'}`;
}
