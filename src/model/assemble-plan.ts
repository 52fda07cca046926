import type { Department } from './department.ts';
import type { DocumentHead, PlanDocument } from './document.ts';
import type { VintageFile } from './effect-amounts.ts';
import type { IdsByKind } from './entry-ref.ts';
import { findUnlisted } from './find-unlisted.ts';
import type { GlossaryEntry } from './glossary-entry.ts';
import type { Group, groupFile } from './group.ts';
import { initiativesIn, makeGroup } from './group.ts';
import type { Indicator } from './indicator.ts';
import type { Initiative } from './initiative.ts';
import type { KnownDiscrepancy, PlacedDiscrepancy } from './known-discrepancy.ts';
import type { LogEntry } from './log.ts';
import { makeVintage, unitsMissing } from './make-vintage.ts';
import type { MovedEntry } from './moved.ts';
import { fileOf, fileOfTerm } from './nouns.ts';
import type { Plan, Term } from './plan.ts';
import type { PreviousPlan, PreviousPlanFile } from './previous-plan.ts';
import { makePreviousPlan } from './previous-plan.ts';
import type { Problem } from './problem.ts';
import type { QueryWord } from './query-word.ts';
import type { Report } from './report.ts';
import type { Retrospective } from './retrospective.ts';
import type { Settings } from './settings.ts';
import type { Site } from './site.ts';
import type { TermFile } from './term.ts';
import type { Topic } from './topic.ts';
import type { TryItem } from './try-item.ts';
import { wordsOf } from './words.ts';

/** What stands in the folder of one term. */
export interface TermParts {
  term: TermFile;
  outline: readonly (ReturnType<typeof groupFile.parse> & { id: string })[];
  retrospective: Retrospective | null;
  tryItems: readonly TryItem[];
  vintages: readonly VintageFile[];
  knownDiscrepancies?: readonly KnownDiscrepancy[];
}

/** The nouns of a plan as its files say them, in no particular order. */
export interface PlanParts {
  settings: Settings;
  site: Site;
  documents: readonly DocumentHead[];
  /** The text of each document that has one, line by line, by the document's id. */
  documentLines: Readonly<Record<string, readonly string[]>>;
  departments: readonly Department[];
  indicators: readonly Indicator[];
  glossary: readonly GlossaryEntry[];
  topics: readonly Topic[];
  knownDiscrepancies: readonly KnownDiscrepancy[];
  queryWords: readonly QueryWord[];
  log: readonly LogEntry[];
  moved: readonly MovedEntry[];
  publishedIds: IdsByKind | null;
  initiatives: readonly Initiative[];
  reports: readonly Report[];
  pages: Plan['pages'];
  figures?: Plan['figures'];
  terms: readonly TermParts[];
  /** The published files of earlier plans, by their names without `.json`. */
  previous?: Readonly<Record<string, PreviousPlanFile>>;
}

/**
 * Puts a plan together: terms oldest first, initiatives in plan order, Try items by number, vintages oldest first with
 * their amounts as integers. Where something cannot be put together the problems say why, and the plan must not be published.
 */
export function assemblePlan(parts: PlanParts): { plan: Plan; problems: Problem[] } {
  const problems = findUnlisted(parts);
  const documents = parts.documents.map((head): PlanDocument => ({ ...head, lines: parts.documentLines[head.id] ?? [] }));
  const terms: Term[] = [];
  for (const id of parts.settings.terms) {
    const written = parts.terms.find(({ term }) => term.id === id);
    if (written) terms.push(makeTerm(written, terms, { settings: parts.settings, documents, problems }));
  }
  const { documentLines: _, terms: __, previous: ___, ...rest } = parts;
  const knownDiscrepancies = placeDiscrepancies(parts, terms);
  const plan = {
    ...rest,
    figures: parts.figures ?? [],
    previousPlan: previousPlanOf(parts),
    knownDiscrepancies,
    documents,
    terms,
    initiatives: inPlanOrder(parts.initiatives, terms),
    reports: byId(parts.reports),
  };
  return { plan, problems };
}

function previousPlanOf({ settings, previous = {} }: PlanParts): PreviousPlan | null {
  const link = settings.previousPlan;
  const file = link && previous[link.file.replace(/\.json$/, '')];
  return link && file ? makePreviousPlan(link, file) : null;
}

/** Those of the plan, then those of each term, with the places where they are recorded. */
function placeDiscrepancies(parts: PlanParts, terms: readonly Term[]): PlacedDiscrepancy[] {
  const only = parts.documents.length === 1 ? parts.documents[0]?.id : undefined;
  const place = (entries: readonly KnownDiscrepancy[] = [], file: string, documentId: string | undefined) =>
    entries.map((entry, at) => ({ ...entry, file, at, documentId }));
  const ofTerms = terms.flatMap(({ id, document }) => {
    const written = parts.terms.find(({ term }) => term.id === id);
    return place(written?.knownDiscrepancies, fileOfTerm(id, 'knownDiscrepancies'), document?.id);
  });
  return [...place(parts.knownDiscrepancies, fileOf('knownDiscrepancies'), only), ...ofTerms];
}

interface Surroundings {
  settings: Settings;
  documents: readonly PlanDocument[];
  problems: Problem[];
}

function makeTerm(written: TermParts, earlier: readonly Term[], { settings, documents, problems }: Surroundings): Term {
  const { term } = written;
  const kept = earlier.find(({ id }) => id === term.outlineOf);
  const made = written.vintages.map((file) => makeVintage(file, term));
  problems.push(...unitsMissing(written), ...made.flatMap((each) => each.problems));
  return {
    id: term.id,
    order: earlier.length,
    name: term.name,
    short: term.short,
    subtitle: term.subtitle,
    description: term.description,
    years: term.years,
    planPeriod: term.planPeriod,
    document: documents.find(({ id }) => id === term.document) ?? null,
    words: wordsOf(settings.words, term.words),
    levels: term.levels ?? kept?.levels ?? settings.levels,
    changes: term.changes ?? [],
    outline: kept?.outline ?? byNumber(written.outline).map(makeGroup),
    outlineOf: term.outlineOf,
    retrospective: written.retrospective,
    tryItems: byNumber(written.tryItems),
    vintages: made.map((each) => each.vintage).sort((a, b) => a.order - b.order || compare(a.id, b.id)),
    effects: term.effects ?? null,
    sheet: term.sheet ?? [],
  };
}

function byNumber<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => Number(a.id) - Number(b.id));
}

function byId<T extends { id: string }>(entries: readonly T[]): T[] {
  return [...entries].sort((a, b) => compare(a.id, b.id));
}

/** By the present term's outline, then by those before it; the rest by id. */
function inPlanOrder(initiatives: readonly Initiative[], terms: readonly Term[]): Initiative[] {
  const listed = terms.toReversed().flatMap(({ outline }) => outline.flatMap((group: Group) => initiativesIn(group)));
  const position = new Map<string, number>();
  listed.forEach((id, at) => {
    if (!position.has(id)) position.set(id, at);
  });
  const placeOf = ({ id }: Initiative) => position.get(id) ?? listed.length;
  return [...initiatives].sort((a, b) => placeOf(a) - placeOf(b) || compare(a.id, b.id));
}

/** By code unit, so that the order does not depend on the machine's language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
