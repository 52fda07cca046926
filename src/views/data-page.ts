import { addressOf } from '../address.ts';
import type { Site } from '../model/site.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { PageHead } from './page-frame.ts';
import { dataDescription, fileRules } from './sentences/site.ts';
import type { PageLink } from './site-navigation.ts';

/** The page /data/ but for the files themselves. */
export interface DataView {
  head: PageHead;
  lead: string;
  /** How the files are written. */
  rules: readonly string[];
  licence: Site['licence'];
}

/** The page that offers `files`. */
export function buildData(plan: TermPlan, files: readonly (PageLink & { mediaType: string })[]): DataView {
  const hasAmounts = plan.vintages.length > 0;
  const lead = dataDescription(plan.plan.settings.title, plan.term.words, hasAmounts);
  return {
    head: {
      path: addressOf.data,
      title: 'データ',
      description: lead,
      files: files.map(({ label, address, mediaType }) => ({ name: label, address, mediaType })),
    },
    lead,
    rules: fileRules(hasAmounts, hasReportedAmounts(plan)),
    licence: plan.site.licence,
  };
}

/** Amounts of reports may be finer than the tables of the plan, and so are counted in yen. */
function hasReportedAmounts({ plan: { reports } }: TermPlan): boolean {
  return reports.some(({ entries }) =>
    Object.values(entries).some((entry) => entry !== 'not-reported' && typeof entry?.amount === 'number'),
  );
}
