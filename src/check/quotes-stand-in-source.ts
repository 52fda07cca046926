import { CONTENT_FILES } from '../model/content-files.ts';
import type { Rule } from './rule.ts';

export const quotesStandInSource: Rule = {
  name: 'quotes-stand-in-source',
  description: 'known-discrepancies.yaml の quotes の字句が、原資料のその行にある',
  excusable: false,
  check: (plan) =>
    plan.knownDiscrepancies.flatMap((entry, at) =>
      (entry.quotes ?? []).flatMap((quote, below) =>
        plan.sourceLines[quote.line - 1]?.includes(quote.text)
          ? []
          : [
              {
                file: CONTENT_FILES.knownDiscrepancies,
                path: [at, 'quotes', below, 'text'],
                message: `原資料の ${quote.line} 行目に「${quote.text}」がありません。`,
                advice: '行番号か字句を、空白も含めて原資料のとおりに直してください。食い違いがなくなったなら、この記録を消してください。',
              },
            ],
      ),
    ),
};
