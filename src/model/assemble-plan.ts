import type { Department } from './department.ts';
import type { Vintage, VintageFile } from './effect-amounts.ts';
import type { IdsByKind } from './entry-ref.ts';
import type { GlossaryTerm } from './glossary.ts';
import type { Initiative } from './initiative.ts';
import type { KnownDiscrepancy } from './known-discrepancy.ts';
import { makeVintage } from './make-vintage.ts';
import type { Plan } from './plan.ts';
import type { Policy } from './policy.ts';
import type { Problem } from './problem.ts';
import type { Redirect } from './redirect.ts';
import type { Retrospective } from './retrospective.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site.ts';
import type { Synonym } from './synonym.ts';
import type { TryItem } from './try-item.ts';
import type { Update } from './update.ts';

/** The nouns of a plan as its files say them, in no particular order. */
export interface PlanParts {
  settings: Settings;
  site: Site;
  departments: readonly Department[];
  retrospective: Retrospective | null;
  glossary: readonly GlossaryTerm[];
  knownDiscrepancies: readonly KnownDiscrepancy[];
  policies: readonly Policy[];
  initiatives: readonly Initiative[];
  tryItems: readonly TryItem[];
  vintages: readonly VintageFile[];
  pages: Plan['pages'];
  sourceLines: readonly string[];
  synonyms: readonly Synonym[];
  updates: readonly Update[];
  redirects: readonly Redirect[];
  publishedIds: IdsByKind | null;
}

/**
 * Puts a plan together: initiatives in plan order, Try items by number, vintages oldest first with their amounts in yen.
 * Where a vintage cannot be read into integers the problems say why, and the plan must not be published.
 */
export function assemblePlan(parts: PlanParts): { plan: Plan; problems: Problem[] } {
  const policies = byNumber(parts.policies);
  const vintages = parts.vintages.map((file) => makeVintage(file, parts.settings));
  return {
    plan: {
      ...parts,
      policies,
      initiatives: inPlanOrder(parts.initiatives, policies),
      tryItems: byNumber(parts.tryItems),
      vintages: vintages.map((made) => made.vintage).sort(byOrder),
    },
    problems: vintages.flatMap((made) => made.problems),
  };
}

function byNumber<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => Number(a.id) - Number(b.id));
}

function byOrder(a: Vintage, b: Vintage): number {
  return a.order - b.order || compare(a.id, b.id);
}

/** Those that no category lists come last: a rule reports them. */
function inPlanOrder(initiatives: readonly Initiative[], policies: readonly Policy[]): Initiative[] {
  const listed = policies.flatMap((policy) => policy.categories.flatMap((category) => category.initiatives));
  const position = new Map(listed.map((id, at) => [id, at]));
  const placeOf = (initiative: Initiative) => position.get(initiative.id) ?? listed.length;
  return [...initiatives].sort((a, b) => placeOf(a) - placeOf(b) || compare(a.id, b.id));
}

/** By code unit, so that the order does not depend on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
