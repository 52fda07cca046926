import type { MoneyUnit } from './amount.ts';
import type { BoundFigure } from './bound-figure.ts';
import type { Change } from './change.ts';
import type { Department } from './department.ts';
import type { PlanDocument } from './document.ts';
import type { Vintage } from './effect-amounts.ts';
import type { IdsByKind } from './entry-ref.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import type { Group } from './group.ts';
import type { Indicator } from './indicator.ts';
import type { Initiative } from './initiative.ts';
import type { PlacedDiscrepancy } from './known-discrepancy.ts';
import type { LogEntry } from './log.ts';
import type { MovedEntry } from './moved.ts';
import type { PreviousPlan } from './previous-plan.ts';
import type { QueryWord } from './query-word.ts';
import type { Report } from './report.ts';
import type { Retrospective } from './retrospective.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site.ts';
import type { Unstated, YearSpan } from './term.ts';
import type { Topic } from './topic.ts';
import type { TryItem } from './try-item.ts';
import type { Words } from './words.ts';

/** 期: a stretch with its own list of initiatives; what its document printed, whole. */
export interface Term {
  id: string;
  /** Place among the terms, from 0 for the oldest. */
  order: number;
  name: string;
  short: string;
  /** What is added to the plan's name while the term is in force. */
  subtitle?: string | undefined;
  /** What search engines and shared links say of the plan while the term is in force, where that is not what `settings` say. */
  description?: string | undefined;
  /** Its own years, where its document says them. */
  years?: YearSpan | undefined;
  /** The years that its document calls the plan's period. */
  planPeriod?: YearSpan | undefined;
  /** Null where the facts of the term cite nothing. */
  document: PlanDocument | null;
  words: Words;
  levels: readonly string[];
  changes: readonly Change[];
  /** Empty where the term's document has none. */
  outline: readonly Group[];
  /** The term whose outline this one keeps; undefined where the outline is its own. */
  outlineOf?: string | undefined;
  retrospective: Retrospective | null;
  /** By number; empty where the term has none. */
  tryItems: readonly TryItem[];
  /** Oldest first; the first one is the baseline. One series: sums never cross terms. */
  vintages: readonly Vintage[];
  effects: { unit: MoneyUnit; roundingTolerance: number; unstated?: Unstated | undefined } | null;
  sheet: readonly string[];
}

/** A whole plan, through all its terms: everything the site says is in here, and every page reads it. */
export interface Plan {
  settings: Settings;
  site: Site;
  /** Oldest first; the last is the present one. Never empty. */
  terms: readonly Term[];
  /** In the order of the present term's outline, then of those before it; those that no outline lists come last. */
  initiatives: readonly Initiative[];
  departments: readonly Department[];
  documents: readonly PlanDocument[];
  indicators: readonly Indicator[];
  /** Oldest first. */
  reports: readonly Report[];
  /** Null where this site knows of no plan before this one. */
  previousPlan: PreviousPlan | null;
  glossary: readonly GlossaryEntry[];
  /** The editor's own grouping, in the order of the file. */
  topics: readonly Topic[];
  knownDiscrepancies: readonly PlacedDiscrepancy[];
  /** Free pages of `content/pages/`, such as about and accessibility; the text itself is MDX. */
  pages: readonly { id: string; title: string; description: string }[];
  /** The numbers in the editor's own words that are bound to the data. */
  figures: readonly BoundFigure[];
  /** 検索の語: what readers call things that the plan calls otherwise. */
  queryWords: readonly QueryWord[];
  /** 更新の記録, in the order of the file. */
  log: readonly LogEntry[];
  /** Where ids went that were published and are no more. */
  moved: readonly MovedEntry[];
  /** The ledger of every id ever published; null where the plan keeps none. */
  publishedIds: IdsByKind | null;
}

/** The term in force. Throws for a plan without terms: the schema lets none through. */
export function presentTerm({ terms }: Pick<Plan, 'terms'>): Term {
  const last = terms.at(-1);
  if (!last) throw new Error('A plan has at least one term');
  return last;
}

/** The term before `term`; null for the first. */
export function termBefore({ terms }: Pick<Plan, 'terms'>, term: Pick<Term, 'order'>): Term | null {
  return terms[term.order - 1] ?? null;
}

/** The term that `report` is about. */
export function termOfReport(plan: Pick<Plan, 'terms'>, report: Pick<Report, 'term'>): Term {
  return plan.terms.find(({ id }) => id === report.term) ?? presentTerm(plan);
}

/** 「今」: the date as of which the site speaks, the editor's word and never the clock; undefined where it is not set. */
export function nowOf({ site }: Pick<Plan, 'site'>): string | undefined {
  return site.updated;
}
