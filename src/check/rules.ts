import { actualsStayActual } from './actuals-stay-actual.ts';
import { amountsAddUp } from './amounts-add-up.ts';
import { amountsFitYearStatus } from './amounts-fit-year-status.ts';
import { changeFitsNames } from './change-fits-names.ts';
import { changesAreUsed } from './changes-are-used.ts';
import { departmentsAreUsed } from './departments-are-used.ts';
import { differencesAddUp } from './differences-add-up.ts';
import { effectRowsMatchPolicies } from './effect-rows-match-policies.ts';
import { idsAreInTheLedger } from './ids-are-in-the-ledger.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { idsStayPublished } from './ids-stay-published.ts';
import { initiativesDifferInName } from './initiatives-differ-in-name.ts';
import { initiativesStandInOneGroup } from './initiatives-stand-in-one-group.ts';
import { logConcernsKnownPages } from './log-concerns-known-pages.ts';
import { mergesAreStated } from './merges-are-stated.ts';
import { mergesPointToCurrent } from './merges-point-to-current.ts';
import { movesLeadSomewhere } from './moves-lead-somewhere.ts';
import { numbersRunOn } from './numbers-run-on.ts';
import { quotesStandInSource } from './quotes-stand-in-source.ts';
import { referencesExist } from './references-exist.ts';
import { retrospectiveMatchesTryItems } from './retrospective-matches-try-items.ts';
import type { Rule } from './rule.ts';
import { sourceLinesSaySo } from './source-lines-say-so.ts';
import { synonymsLeadSomewhere } from './synonyms-lead-somewhere.ts';
import { tryListsMatchInitiatives } from './try-lists-match-initiatives.ts';
import { wordsAreGiven } from './words-are-given.ts';
import { yearsLieInPeriod } from './years-lie-in-period.ts';

/** Every rule, in reading order: is it all there, does it hang together, do the sums agree, does the source say so. */
export const RULES: readonly Rule[] = [
  idsAreUnique,
  referencesExist,
  idsStayPublished,
  idsAreInTheLedger,
  movesLeadSomewhere,
  logConcernsKnownPages,
  numbersRunOn,
  wordsAreGiven,
  initiativesStandInOneGroup,
  initiativesDifferInName,
  changeFitsNames,
  changesAreUsed,
  departmentsAreUsed,
  mergesPointToCurrent,
  mergesAreStated,
  tryListsMatchInitiatives,
  retrospectiveMatchesTryItems,
  yearsLieInPeriod,
  effectRowsMatchPolicies,
  amountsFitYearStatus,
  actualsStayActual,
  amountsAddUp,
  differencesAddUp,
  sourceLinesSaySo,
  quotesStandInSource,
  synonymsLeadSomewhere,
];
