import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import type { PlanRule } from './rule.ts';

export const quotesStandInSource: PlanRule = {
  scope: 'plan',
  name: 'quotes-stand-in-source',
  description: 'known-discrepancies.yaml の quotes の字句が、原資料のその行にある',
  excusable: false,
  check: (plan) =>
    plan.knownDiscrepancies.flatMap((entry, at) =>
      (entry.quotes ?? []).flatMap((quote, below) =>
        linesOf(plan, quote.document)[quote.line - 1]?.includes(quote.text)
          ? []
          : [
              {
                file: fileOf('knownDiscrepancies'),
                path: [at, 'quotes', below, 'text'],
                message: `原資料の ${quote.line} 行目に「${quote.text}」がありません。`,
                advice: '行番号か字句を、空白も含めて原資料のとおりに直してください。食い違いがなくなったなら、この記録を消してください。',
              },
            ],
      ),
    ),
};

/** The lines of the document that a quote names; of the present term's where it names none. */
function linesOf(plan: Plan, id: string | undefined): readonly string[] {
  const document = id === undefined ? presentTerm(plan).document : plan.documents.find((each) => each.id === id);
  return document?.lines ?? [];
}
