import { addressOf } from '../../address.ts';
import type { Site } from '../../model/site.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { dataDescription, fileRules } from '../sentences/site.ts';
import type { PageHead } from './page-frame.ts';
import type { PageLink } from './site-navigation.ts';

/** The page /data/ but for the files themselves. */
export interface DataView {
  head: PageHead;
  lead: string;
  /** How the files are written. */
  rules: readonly string[];
  licence: Site['licence'];
}

/** A file that is offered, with the keys of its columns. */
interface OfferedFile extends PageLink {
  mediaType: string;
  columns: readonly { key: string }[];
}

/** The page that offers `files`. */
export function buildData(plan: TermPlan, files: readonly OfferedFile[]): DataView {
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
    rules: fileRules(hasAmounts, hasYen(files.flatMap(({ columns }) => columns))),
    licence: plan.site.licence,
  };
}

/** Amounts may be finer than thousands of yen, and then are counted in yen. */
function hasYen(columns: OfferedFile['columns']): boolean {
  return columns.some(({ key }) => key.endsWith('Yen') && !key.endsWith('ThousandYen'));
}
