import * as z from 'zod';
import type { FiscalYear } from './fiscal-year.ts';

const PATTERN = /^((?:19|2[01])[0-9]{2})(?:-(h[12]|q[1-4]))?$/;

/** The period of a report as its file is named: a fiscal year, a half or a quarter of one. Sorts by time as text. */
export const periodId = z.string().regex(PATTERN, '年度（例：2024）、半期（例：2024-h1）か四半期（例：2024-q3）にしてください');

export interface Period {
  fiscalYear: FiscalYear;
  /** 1 or 2. */
  half?: number | undefined;
  /** 1 to 4, from April on. */
  quarter?: number | undefined;
}

/** The parts of a period's id. Throws for what is none. */
export function parsePeriod(id: string): Period {
  const found = PATTERN.exec(id);
  if (!found) throw new Error(`No period: ${id}`);
  const part = found[2];
  const at = Number(part?.[1]);
  return { fiscalYear: Number(found[1]), ...(part?.startsWith('h') && { half: at }), ...(part?.startsWith('q') && { quarter: at }) };
}

/** The first day of the period: the 2024 of a fiscal year begins on 2024-04-01. */
export function startOfPeriod(id: string): string {
  const { fiscalYear, half = 1, quarter = 1 } = parsePeriod(id);
  const begins = ['04-01', '07-01', '10-01', '01-01'][Math.max((half - 1) * 2, quarter - 1)];
  return `${begins === '01-01' ? fiscalYear + 1 : fiscalYear}-${begins}`;
}

/** The last day of the period: the 2024 of a fiscal year ends on 2025-03-31. */
export function endOfPeriod(id: string): string {
  const { fiscalYear, half, quarter } = parsePeriod(id);
  const month = half ? half * 6 : quarter ? quarter * 3 : 12;
  const ends = { 3: '06-30', 6: '09-30', 9: '12-31', 12: '03-31' }[month];
  return `${month === 12 ? fiscalYear + 1 : fiscalYear}-${ends}`;
}
