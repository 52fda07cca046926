import { formatWritten } from '../format.ts';
import { fromYen } from '../model/amount.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { Finding, TermRule } from './rule.ts';
import type { SourceClaim } from './source-claims.ts';
import { sourceClaimsOf } from './source-claims.ts';
import { withoutWhiteSpace } from './without-white-space.ts';

export const sourceLinesSaySo: TermRule = {
  scope: 'term',
  name: 'source-lines-say-so',
  description: 'source に書いた行が原資料にあり、そこに同じ字句と額がある（空白の有無は問わない）',
  excusable: true,
  check: (plan) => {
    const claims = sourceClaimsOf(plan);
    return claims.length > 0 && plan.sourceLines.length === 0
      ? [noSource(plan, claims.length)]
      : claims.flatMap((claim) => checkClaim(plan, claim));
  },
};

function checkClaim(plan: TermPlan, claim: SourceClaim): Finding[] {
  const beyond = claim.lines.filter((line) => line > plan.sourceLines.length);
  if (beyond.length > 0) return [toFinding(claim, beyondTheEnd(plan, beyond), '行番号を直してください。')];
  const printed = claim.lines.map((line) => plan.sourceLines[line - 1] ?? '').join('\n');
  const lost = [...missingTexts(claim, printed), ...missingAmounts(claim, printed)];
  return lost.length === 0 ? [] : [toFinding(claim, notThere(claim, lost), '行番号か、書いた内容を原資料のとおりに直してください。')];
}

/** Said once, not at every line number that it takes the ground from. */
function noSource({ term }: TermPlan, count: number): Finding {
  const text = term.document && `source/${term.document.id}.md`;
  return {
    file: fileOfTerm(term.id, 'term'),
    path: text ? ['document'] : [],
    message: `「${term.name}」の内容に行番号（source）が ${count} か所ありますが、${text ? `原資料の文（${text}）` : 'この期の原資料（document）'}がありません。`,
    advice: `${text ? `${text} に文を置く` : `${fileOf('documents')} に原資料を書き、その id を document に書く`}か、文がないのなら source の行を消してください。`,
  };
}

function beyondTheEnd({ sourceLines }: TermPlan, lines: readonly number[]): string {
  return `原資料は ${sourceLines.length} 行までで、${lines.join('・')} 行目はありません。`;
}

function notThere({ lines }: SourceClaim, lost: readonly string[]): string {
  return `原資料の ${lines.join('・')} 行目に、${lost.map((each) => `「${each}」`).join('')}がありません。`;
}

function missingTexts({ texts }: SourceClaim, printed: string): string[] {
  const plain = withoutWhiteSpace(printed);
  return [...new Set(texts)].filter((text) => !plain.includes(withoutWhiteSpace(text)));
}

function missingAmounts({ amounts }: SourceClaim, printed: string): string[] {
  if (!amounts) return [];
  const numbers = new Set(numbersIn(printed));
  return amounts.known.filter((yen) => !numbers.has(fromYen(yen, amounts.unit))).map((yen) => formatWritten(yen, amounts.unit));
}

/** Every number of a printed line: 1,234 and △ 62,493 and －5. */
function numbersIn(printed: string): number[] {
  const plain = printed.normalize('NFKC').replace(/[△▲−‐]\s*/gu, '-');
  return [...plain.matchAll(/-?[0-9][0-9,]*(\.[0-9]+)?/g)].map(([number]) => Number(number.replaceAll(',', '')));
}

function toFinding({ file, path, place }: SourceClaim, message: string, advice: string): Finding {
  return { file, path: [...path, 'source'], place, message, advice };
}
