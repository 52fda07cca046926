import type { PlanRule } from './rule.ts';

export const quotesStandInSource: PlanRule = {
  scope: 'plan',
  name: 'quotes-stand-in-source',
  description: 'known-discrepancies.yaml の quotes の字句が、原資料のその行にある',
  excusable: false,
  check: (plan) =>
    plan.knownDiscrepancies.flatMap(({ file, at, documentId, quotes = [] }) =>
      quotes.flatMap((quote, below) => {
        const document = plan.documents.find(({ id }) => id === (quote.document ?? documentId));
        if (document?.lines[quote.line - 1]?.includes(quote.text)) return [];
        return [
          {
            file,
            path: [at, 'quotes', below, 'text'],
            message: document
              ? `原資料の ${quote.line} 行目に「${quote.text}」がありません。`
              : `「${quote.text}」がどの原資料の字句か分かりません。`,
            advice: document
              ? '行番号か字句を、空白も含めて原資料のとおりに直してください。食い違いがなくなったなら、この記録を消してください。'
              : 'document に documents.yaml の id を書くか、この記録を terms/ のその期のフォルダーの known-discrepancies.yaml に移してください。',
          },
        ];
      }),
    ),
};
