import * as z from 'zod';
import { longText, text } from './id.ts';

const yearKey = z.string().regex(/^(19|2[01])[0-9]{2}$/, '西暦の年度で書いてください（令和4年度は 2022）');

/** 個票: what is written of an initiative beyond its row, by a term's document or since. */
export const sheetFields = {
  number: text.optional().describe('取組の番号の表記（例：1-2-①）。番号のない計画では書きません'),
  sheet: z.record(text, longText).optional().describe('個票の文。term.yaml の sheet の見出しごとに、原資料のとおり'),
  schedule: z.record(yearKey, text).optional().describe('年度ごとの予定（例：2026: 検討）'),
};
