import { addressOf } from '../../address.ts';
import type { KnownDiscrepancy } from '../../model/known-discrepancy.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { Problem } from '../../model/problem.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import type { EffectsPageView } from '../effects/effects-page.ts';
import { buildEffectsPage } from '../effects/effects-page.ts';
import { initiativeLink } from '../initiatives/initiative-facts.ts';
import { printWord } from '../sentences/document.ts';
import { notesDescription } from '../sentences/site.ts';
import type { PageHead } from './page-frame.ts';
import type { PageLink } from './site-navigation.ts';
import { notesTitle } from './site-navigation.ts';

/** A known discrepancy with what the checks found at its places. */
export interface DiscrepancyView {
  number: number;
  title: string;
  isSpelling: boolean;
  reason: string;
  /** What the checks say, one sentence a place, with the page that shows the place. */
  findings: readonly { message: string; link?: PageLink | undefined }[];
  quotes: readonly { link: PageLink; text: string }[];
  /** Over findings and quotes where they are folded. */
  folded: string;
}

/** Discrepancies under one heading, and how they are shown. */
export interface DiscrepancyPart {
  anchor: string;
  heading: string;
  lead: string;
  discrepancies: readonly DiscrepancyView[];
}

/** The page /notes/. */
export interface NotesView {
  head: PageHead;
  title: string;
  /** The sums of each term that has amounts, the latest first; named where there are several. */
  checks: readonly { heading: string; effects: EffectsPageView }[];
  /** What bears on how the site shows things, then what is but spelled in two ways; one that would be empty is left out. */
  parts: readonly DiscrepancyPart[];
}

/** The page of what was checked, and where the source disagrees with itself. */
export function buildNotesPage(plan: TermPlan, known: Parameters<typeof buildNotes>[1]): NotesView {
  const title = notesTitle(plan);
  const description = notesDescription(plan.plan);
  const word = printWord(plan.plan);
  const notes = buildNotes(plan, known);
  return {
    head: { path: addressOf.notes, title, description },
    title,
    checks: checksOf(plan),
    parts: [
      {
        anchor: 'discrepancies',
        heading: `${word}の中で食い違っている所`,
        lead: `それぞれの場所では${word}の表記のまま示し、次のように扱っています。`,
        discrepancies: notes.filter(({ isSpelling }) => !isSpelling),
      },
      {
        anchor: 'spelling',
        heading: '表記だけの違い',
        lead: `意味は同じで、書き方だけが場所によって違うものです。${word}の表記のまま示しています。`,
        discrepancies: notes.filter(({ isSpelling }) => isSpelling),
      },
    ].filter(({ discrepancies }) => discrepancies.length > 0),
  };
}

function checksOf({ plan }: TermPlan): NotesView['checks'] {
  const ofTerms = plan.terms.toReversed().flatMap((term) => {
    const effects = buildEffectsPage(termPlanOf(plan, term));
    return effects ? [{ heading: term.name, effects }] : [];
  });
  return ofTerms.length > 1 ? ofTerms : ofTerms.map((each) => ({ ...each, heading: '' }));
}

/** Where the source disagrees with itself, in the order of `known-discrepancies.yaml`. */
export function buildNotes(plan: TermPlan, known: readonly { entry: KnownDiscrepancy; problems: readonly Problem[] }[]): DiscrepancyView[] {
  return plan.knownDiscrepancies.map((entry, at) => {
    const findings = known
      .filter((each) => each.entry.title === entry.title)
      .flatMap(({ problems }) => problems.map((problem) => ({ message: problem.message, link: pageOf(plan, problem) })));
    const quotes = (entry.quotes ?? []).map(({ document, line, text }) => ({
      link: {
        label: `${documentWord(plan, document ?? entry.documentId)} ${line}行`,
        address: addressOf.documentLine(document ?? entry.documentId ?? '', line),
      },
      text,
    }));
    return {
      number: at + 1,
      title: entry.title,
      isSpelling: entry.spelling === true,
      reason: entry.reason,
      findings,
      quotes,
      folded: `当てはまる箇所（${findings.length + quotes.length}か所）`,
    };
  });
}

/** The one word where the plan has one document, else which of them it is. */
function documentWord({ plan: { documents } }: TermPlan, id: string | undefined): string {
  const published = documents.filter(({ lines }) => lines.length > 0);
  return published.length === 1 ? '原資料' : (documents.find((each) => each.id === id)?.title ?? '原資料');
}

/** The page on which a reader sees what a problem is about. */
function pageOf(plan: TermPlan, { file }: Problem): PageLink | undefined {
  const parts = file.replace(/\.yaml$/, '').split('/');
  if (parts[0] === 'terms') return pageOfTerm(plan, parts[1] ?? '', parts.slice(2));
  const initiative = parts[0] === 'initiatives' ? indexOf(plan).initiatives.get(parts[1] ?? '') : undefined;
  return initiative && initiativeLink(plan, initiative);
}

function pageOfTerm({ plan }: TermPlan, id: string, [folder = '', entry = '']: readonly string[]): PageLink | undefined {
  const term = plan.terms.find((each) => each.id === id);
  if (!term) return undefined;
  if (folder === 'try') return { label: `${term.words.tryItem} ${entry}`, address: addressOf.tryItem(id, entry) };
  if (folder === 'effects') return { label: term.words.effectAmountShort, address: addressOf.effects(id) };
  if (folder === 'retrospective') return { label: term.retrospective?.title ?? '', address: addressOf.retrospective(id) };
  return undefined;
}
