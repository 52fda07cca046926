import type { Plan } from '../model/plan.ts';
import type { Citation } from './citations.ts';
import { citationsOf } from './citations.ts';
import type { Finding, PlanRule } from './rule.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const citedLinesSaySo: PlanRule = {
  scope: 'plan',
  name: 'cited-lines-say-so',
  description: '出来事・指標・進捗報告などの source に書いた行に、同じ字句がある（空白の有無は問わない）',
  excusable: true,
  check: (plan) => citationsOf(plan).flatMap((citation) => checkCitation(plan, citation)),
};

function checkCitation({ documents }: Plan, { file, path, place, source, documentAtHand, texts }: Citation): Finding[] {
  const document = documents.find(({ id }) => id === (source.document ?? documentAtHand));
  const { lines } = source;
  // What cannot be looked up is told by the rule about the documents themselves.
  if (!document || lines.length === 0 || lines.some((line) => line > document.lines.length)) return [];
  const printed = withoutWhiteSpace(lines.map((line) => document.lines[line - 1] ?? '').join(''));
  const lost = texts.filter((text) => !printed.includes(withoutWhiteSpace(text)));
  if (lost.length === 0) return [];
  return [
    {
      file,
      path,
      place,
      message: `原資料「${document.title}」の ${lines.join('・')} 行目に、${lost.map((each) => `「${each}」`).join('')}がありません。`,
      advice: '行番号か、書いた内容を原資料のとおりに直してください。',
    },
  ];
}
