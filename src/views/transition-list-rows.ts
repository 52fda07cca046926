import type { TermInitiative, TermPlan } from '../model/term-plan.ts';
import { indexOf, nameOf } from '../model/term-plan.ts';
import type { InitiativeRow } from './initiative-row.ts';
import { initiativeRow } from './initiative-row.ts';
import type { LineageEntry } from './lineage-text.ts';
import { mergeTargetsOf, notStated } from './lineage-text.ts';
import type { NamePiece } from './name-difference.ts';
import { standingLine } from './section.ts';
import { namesOf } from './transitions.ts';

/** An initiative as a list of transitions tells it: with where it stands, what it was called, where it went. */
export interface TransitionListRow extends InitiativeRow {
  standing: string;
  /** The name it is listed by; words that came marked where it was renamed. */
  pieces: readonly NamePiece[];
  /** The former name with the words that went, where it was renamed. */
  formerPieces: readonly NamePiece[];
  difference: string;
  /** Into what it was merged. */
  targets: readonly LineageEntry[];
  /** Said where the plan speaks of a merge and names no target. */
  remark?: string | undefined;
}

/** The lines of a list of transitions. */
export function transitionListRows(plan: TermPlan, initiatives: readonly TermInitiative[]): TransitionListRow[] {
  const { standings } = indexOf(plan);
  return initiatives.map((initiative) => {
    const names = namesOf(initiative);
    return {
      ...initiativeRow(plan, initiative),
      standing: standingLine(standings.get(initiative.id) ?? []),
      pieces: names.isRenamed ? names.name : [{ text: nameOf(initiative), isCommon: true }],
      formerPieces: names.isRenamed ? names.previousName : [],
      difference: names.difference,
      targets: mergeTargetsOf(plan, initiative),
      remark: initiative.mergedInto === 'not-stated' ? notStated(plan.settings.words.mergeTarget) : undefined,
    };
  });
}
