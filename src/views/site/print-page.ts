import { addressOf } from '../../address.ts';
import { flatten, groupTitle } from '../../model/group.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { InitiativeFacts, ListedInitiative } from '../initiatives/initiative-facts.ts';
import { allFactsOf } from '../initiatives/initiative-facts.ts';
import { listedIn } from '../initiatives/shown-again.ts';
import { SINCE_THE_DOCUMENT } from '../sentences/now.ts';
import { printDescription } from '../sentences/site.ts';
import type { RetrospectiveSection } from '../terms/retrospective.ts';
import { buildRetrospective } from '../terms/retrospective.ts';
import { sectionTitle } from '../terms/section.ts';
import type { TransitionTable } from '../transitions/transitions.ts';
import { buildTransitionTables } from '../transitions/transitions.ts';
import type { TryContent } from '../tries/try-content.ts';
import { buildTryContent } from '../tries/try-content.ts';
import { buildHome } from './home.ts';
import type { PageHead } from './page-frame.ts';
import { planName } from './site-navigation.ts';

/** The whole plan on one page, for paper: no links that paper cannot follow, no terms marked. */
export interface PrintView {
  head: PageHead;
  title: string;
  lead: string;
  retrospective: { heading: string; sections: readonly RetrospectiveSection[] } | null;
  tries: { heading: string; items: readonly TryContent[] } | null;
  /** Beside the term before, as a table a top group; null in a first term. */
  transitions: { heading: string; tables: readonly TransitionTable[] } | null;
  /** By top group and section; null where `transitions` has them all. */
  initiatives: { heading: string; groups: readonly PrintGroup[] } | null;
  /** What began after the document and no table of it prints; null where nothing did. */
  begun: { heading: string; rows: readonly InitiativeFacts[] } | null;
}

/** A top group with the initiatives of its sections. */
export interface PrintGroup {
  title: string;
  sections: readonly { title: string; rows: readonly ListedInitiative[] }[];
}

/** The page /print/ but for the amounts. */
export function buildPrint(plan: TermPlan): PrintView {
  const { words } = plan.term;
  const title = planName(plan);
  const sections = buildRetrospective(plan);
  return {
    head: { path: addressOf.print, title: '全体を印刷', description: printDescription(title) },
    title,
    lead: buildHome(plan).lead,
    retrospective: sections.length > 0 ? { heading: plan.retrospective?.title ?? '', sections } : null,
    tries:
      plan.tryItems.length > 0 ? { heading: words.tryItem ?? '', items: plan.tryItems.map((item) => buildTryContent(plan, item)) } : null,
    transitions: plan.previous && { heading: words.transitions, tables: buildTransitionTables(plan) },
    initiatives: plan.previous ? null : { heading: words.initiative, groups: groupsOf(plan) },
    begun: plan.begun.length > 0 ? { heading: SINCE_THE_DOCUMENT, rows: allFactsOf(plan, plan.begun) } : null,
  };
}

function groupsOf(plan: TermPlan): PrintGroup[] {
  return plan.outline.map((group) => ({
    title: groupTitle(group),
    sections: flatten([group])
      .map((section) => ({ title: sectionTitle(plan, section), rows: listedIn(plan, section) }))
      .filter(({ rows }) => rows.length > 0),
  }));
}
