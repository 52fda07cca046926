import { actualsAgreeWithIndicators } from './actuals-agree-with-indicators.ts';
import { actualsHaveAnIndicator } from './actuals-have-an-indicator.ts';
import { actualsStayActual } from './actuals-stay-actual.ts';
import { amountsAddUp } from './amounts-add-up.ts';
import { amountsFitYearStatus } from './amounts-fit-year-status.ts';
import { changeFitsNames } from './change-fits-names.ts';
import { changesAreUsed } from './changes-are-used.ts';
import { citedDocumentsExist } from './cited-documents-exist.ts';
import { citedLinesSaySo } from './cited-lines-say-so.ts';
import { datesArePast } from './dates-are-past.ts';
import { departmentsAreThere } from './departments-are-there.ts';
import { departmentsAreUsed } from './departments-are-used.ts';
import { departmentsRunOn } from './departments-run-on.ts';
import { differencesAddUp } from './differences-add-up.ts';
import { effectRowsMatchOutline } from './effect-rows-match-outline.ts';
import { eventsAgreeWithTheirDocument } from './events-agree-with-their-document.ts';
import { eventsCanHappen } from './events-can-happen.ts';
import { eventsStandInOrder } from './events-stand-in-order.ts';
import { figuresAgreeWithData } from './figures-agree-with-data.ts';
import { gradesAreKnown } from './grades-are-known.ts';
import { groupsContinueEarlierOnes } from './groups-continue-earlier-ones.ts';
import { historyNamesKnownThings } from './history-names-known-things.ts';
import { idsAreInTheLedger } from './ids-are-in-the-ledger.ts';
import { idsAreUnique } from './ids-are-unique.ts';
import { idsStayPublished } from './ids-stay-published.ts';
import { initiativesAreNamed } from './initiatives-are-named.ts';
import { initiativesDifferInName } from './initiatives-differ-in-name.ts';
import { initiativesStandInOneGroup } from './initiatives-stand-in-one-group.ts';
import { logConcernsKnownPages } from './log-concerns-known-pages.ts';
import { measuresFitTheirDecimals } from './measures-fit-their-decimals.ts';
import { mergesAreStated } from './merges-are-stated.ts';
import { mergesByEventLeadSomewhere } from './merges-by-event-lead-somewhere.ts';
import { mergesPointToCurrent } from './merges-point-to-current.ts';
import { mergesRunInNoCircle } from './merges-run-in-no-circle.ts';
import { movesLeadSomewhere } from './moves-lead-somewhere.ts';
import { numbersRunOn } from './numbers-run-on.ts';
import { outlinesFitTheirLevels } from './outlines-fit-their-levels.ts';
import { pastActualsStay } from './past-actuals-stay.ts';
import { previousInitiativesAreKnown } from './previous-initiatives-are-known.ts';
import { quotesStandInSource } from './quotes-stand-in-source.ts';
import { referencesExist } from './references-exist.ts';
import { reportPeriodsFit } from './report-periods-fit.ts';
import { reportsAddUp } from './reports-add-up.ts';
import { reportsCoverWhatIsInForce } from './reports-cover-what-is-in-force.ts';
import { reportsTellOfWhatWasThere } from './reports-tell-of-what-was-there.ts';
import { retrospectiveMatchesTryItems } from './retrospective-matches-try-items.ts';
import type { Rule } from './rule.ts';
import { sheetsFitTheirTerm } from './sheets-fit-their-term.ts';
import { shownAgainHasAPlace } from './shown-again-has-a-place.ts';
import { sourceLinesSaySo } from './source-lines-say-so.ts';
import { synonymsLeadSomewhere } from './synonyms-lead-somewhere.ts';
import { termsFollowOneAnother } from './terms-follow-one-another.ts';
import { termsHoldInitiatives } from './terms-hold-initiatives.ts';
import { tryListsMatchInitiatives } from './try-lists-match-initiatives.ts';
import { unstatedLeadsSomewhere } from './unstated-leads-somewhere.ts';
import { wordsAreGiven } from './words-are-given.ts';
import { yearsLieInPeriod } from './years-lie-in-period.ts';

/** Every rule, in reading order: is it all there, does it hang together, do the sums agree, does the source say so. */
export const RULES: readonly Rule[] = [
  idsAreUnique,
  referencesExist,
  historyNamesKnownThings,
  previousInitiativesAreKnown,
  citedDocumentsExist,
  idsStayPublished,
  idsAreInTheLedger,
  movesLeadSomewhere,
  logConcernsKnownPages,
  unstatedLeadsSomewhere,
  numbersRunOn,
  termsFollowOneAnother,
  termsHoldInitiatives,
  groupsContinueEarlierOnes,
  outlinesFitTheirLevels,
  wordsAreGiven,
  initiativesStandInOneGroup,
  shownAgainHasAPlace,
  initiativesAreNamed,
  initiativesDifferInName,
  changeFitsNames,
  changesAreUsed,
  sheetsFitTheirTerm,
  departmentsAreUsed,
  departmentsRunOn,
  departmentsAreThere,
  mergesPointToCurrent,
  mergesAreStated,
  mergesRunInNoCircle,
  datesArePast,
  eventsStandInOrder,
  eventsCanHappen,
  mergesByEventLeadSomewhere,
  eventsAgreeWithTheirDocument,
  tryListsMatchInitiatives,
  retrospectiveMatchesTryItems,
  yearsLieInPeriod,
  effectRowsMatchOutline,
  amountsFitYearStatus,
  actualsStayActual,
  pastActualsStay,
  amountsAddUp,
  differencesAddUp,
  reportPeriodsFit,
  reportsCoverWhatIsInForce,
  reportsTellOfWhatWasThere,
  gradesAreKnown,
  reportsAddUp,
  actualsHaveAnIndicator,
  actualsAgreeWithIndicators,
  measuresFitTheirDecimals,
  sourceLinesSaySo,
  citedLinesSaySo,
  quotesStandInSource,
  synonymsLeadSomewhere,
  figuresAgreeWithData,
];
