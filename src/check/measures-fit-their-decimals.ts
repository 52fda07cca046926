import { decimalsOf } from '../model/decimal.ts';
import type { Indicator, Measure } from '../model/indicator.ts';
import { isMeasured } from '../model/indicator.ts';
import { fileOf } from '../model/nouns.ts';
import type { DataPath } from '../model/problem.ts';
import { reportedActuals } from './reported-actuals.ts';
import type { PlanRule } from './rule.ts';

export const measuresFitTheirDecimals: PlanRule = {
  scope: 'plan',
  name: 'measures-fit-their-decimals',
  description: '指標に小数点より下の桁数（decimals）が書かれているとき、その指標のどの値もそれより細かくない',
  excusable: false,
  check: (plan) => {
    const written = [
      ...plan.indicators.flatMap((each, at) => valuesOf(each, fileOf('indicators'), [at])),
      ...plan.initiatives.flatMap(({ id, indicators = [] }) =>
        indicators.flatMap((each, at) => valuesOf(each, fileOf('initiatives', id), ['indicators', at])),
      ),
      ...reportedActuals(plan).map(({ file, path, id, actual, indicators }) => ({
        file,
        path,
        indicator: indicators.find((each) => each.id === id),
        value: actual,
      })),
    ];
    return written.flatMap(({ file, path, indicator, value }) => {
      const { name, decimals } = indicator ?? {};
      if (decimals === undefined || !isMeasured(value) || decimalsOf(value.value) <= decimals) return [];
      return [
        {
          file,
          path,
          message: `指標「${name}」の値 ${value.value} は、小数点より下が ${decimalsOf(value.value)} 桁あります（decimals では ${decimals} 桁）。`,
          advice: '値か decimals を原資料のとおりに直してください。',
        },
      ];
    });
  },
};

interface WrittenValue {
  file: string;
  path: DataPath;
  indicator: Indicator;
  value: Measure | undefined;
}

function valuesOf(indicator: Indicator, file: string, path: DataPath): WrittenValue[] {
  const value = (key: DataPath, found: Measure | undefined): WrittenValue => ({ file, path: [...path, ...key], indicator, value: found });
  const { baseline } = indicator;
  return [
    ...(baseline ? [value(['baseline', 'value'], { value: baseline.value })] : []),
    ...(['years', 'terms'] as const).flatMap((key) =>
      Object.entries(indicator[key] ?? {}).flatMap(([at, { target, actual }]) => [
        value([key, at, 'target'], target),
        value([key, at, 'actual'], actual),
      ]),
    ),
  ];
}
