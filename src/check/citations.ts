import type { Group } from '../model/group.ts';
import type { Indicator } from '../model/indicator.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { Plan, Term } from '../model/plan.ts';
import { presentTerm } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { SourceRef } from '../model/source-ref.ts';
import { termAt } from '../model/term-at.ts';
import { termPlanOf } from '../model/term-plan.ts';
import { standsElsewhere, tableOf } from '../model/vintage-table.ts';
import { placedGroups } from './placed-groups.ts';
import { placedEntries } from './report-entries.ts';

/** A place of print that something outside a term's own list rests on, with what the content says stands there. */
export interface Citation {
  file: string;
  /** The way to the `source` itself. */
  path: DataPath;
  place: string;
  source: SourceRef;
  /** The document at hand, for a source that names none; undefined where there is none. */
  documentAtHand: string | undefined;
  texts: readonly string[];
}

/** Every citation by events, indicators, reports, groups of outlines, and tables of amounts. */
export function citationsOf(plan: Plan): Citation[] {
  return [
    ...inInitiatives(plan),
    ...inIndicators(plan),
    ...inReports(plan),
    ...plan.terms.flatMap((term) => [...inOutline(plan, term), ...inVintages(plan, term)]),
  ];
}

type Written = Omit<Citation, 'source' | 'texts'> & { source: SourceRef | undefined; texts?: readonly (string | undefined)[] };

function cited({ source, texts = [], ...rest }: Written): Citation[] {
  return source === undefined ? [] : [{ ...rest, source, texts: texts.filter((text) => text !== undefined) }];
}

function inInitiatives(plan: Plan): Citation[] {
  return plan.initiatives.flatMap(({ id, events = [], indicators = [] }) => {
    const file = fileOf('initiatives', id);
    const ofEvents = events.flatMap((event, at) =>
      cited({
        file,
        path: ['events', at, 'source'],
        place: `initiatives/${id}#events/${event.date}/${event.kind}/source`,
        source: event.basis === 'printed' ? event.source : undefined,
        documentAtHand: documentOf(termAt(plan, event.date)) ?? documentOf(presentTerm(plan)),
        texts: event.kind === 'began' || event.kind === 'renamed' ? [event.name] : [],
      }),
    );
    return [
      ...ofEvents,
      ...indicators.flatMap((indicator, at) => ofIndicator(plan, indicator, file, ['indicators', at], `initiatives/${id}`)),
    ];
  });
}

function inIndicators(plan: Plan): Citation[] {
  return plan.indicators.flatMap((indicator, at) => ofIndicator(plan, indicator, fileOf('indicators'), [at], 'indicators'));
}

const POINT_SOURCES = ['source', 'targetSource', 'actualSource'] as const;

function ofIndicator(plan: Plan, indicator: Indicator, file: string, path: DataPath, home: string): Citation[] {
  const documentAtHand = documentOf(presentTerm(plan));
  const place = (what: string) => `${home}#indicators/${indicator.id}${what}/source`;
  const points = (['years', 'terms'] as const).flatMap((key) =>
    Object.entries(indicator[key] ?? {}).flatMap(([at, point]) =>
      POINT_SOURCES.flatMap((name) =>
        cited({
          file,
          path: [...path, key, at, name],
          place: `${home}#indicators/${indicator.id}/${at}/${name}`,
          source: point[name],
          documentAtHand,
        }),
      ),
    ),
  );
  const { baseline, source, name } = indicator;
  return [
    ...cited({ file, path: [...path, 'source'], place: place(''), source, documentAtHand, texts: [name] }),
    ...cited({ file, path: [...path, 'baseline', 'source'], place: place('/baseline'), source: baseline?.source, documentAtHand }),
    ...points,
  ];
}

function inReports(plan: Plan): Citation[] {
  return plan.reports.flatMap((report) => {
    const common = { file: fileOf('reports', report.id), documentAtHand: report.document };
    const place = (what: string) => `reports/${report.id}#${what}`;
    const { source, title, note } = report;
    const entries = placedEntries(report).flatMap(({ initiative, entry, path }) => {
      const grade = entry?.grade === 'not-graded' ? undefined : entry?.grade;
      const texts = [grade, entry?.text, entry?.opinion, entry?.reply];
      return cited({ ...common, path: [...path, 'source'], place: place(`${initiative}/source`), source: entry?.source, texts });
    });
    return [...cited({ ...common, path: ['source'], place: place('source'), source, texts: [title, note] }), ...entries];
  });
}

/** Lines that groups cite of their own term's document are held against it with the rest of that term. */
function inOutline(plan: Plan, term: Term): Citation[] {
  return placedGroups(termPlanOf(plan, term)).flatMap(({ group, file, path }) => {
    const place = `${term.id}/outline/${group.path}#source`;
    const source = isElsewhere(group) ? group.source : undefined;
    return cited({ file, path: [...path, 'source'], place, source, documentAtHand: documentOf(term), texts: [group.name] });
  });
}

/** A table that stands in its term's own document by lines is held against it with the rest of that term. */
function inVintages(plan: Plan, term: Term): Citation[] {
  const termPlan = termPlanOf(plan, term);
  return term.vintages.flatMap((vintage) => {
    const { source, title } = vintage;
    const isOwn = !standsElsewhere(termPlan, vintage);
    const common = { file: fileOfTerm(term.id, 'vintages', vintage.id), documentAtHand: documentOf(term) };
    const place = (what: string) => `${term.id}/effects/${vintage.id}#${what}`;
    const rows = tableOf(termPlan, vintage).rows.flatMap(({ id, kind, label, path, source: lines }) => {
      const ref = isOwn || lines.length === 0 ? undefined : { document: source?.document, lines };
      return cited({ ...common, path: [...path, 'source'], place: place(`${id}/source`), source: ref, texts: [kind ?? label] });
    });
    const isLine = isOwn && source?.page === undefined && source?.document === undefined;
    return [
      ...cited({ ...common, path: ['source'], place: place('source'), source: isLine ? undefined : source, texts: [title] }),
      ...rows,
    ];
  });
}

function isElsewhere({ source }: Group): boolean {
  return source?.document !== undefined || source?.lines.length === 0;
}

function documentOf(term: Term): string | undefined {
  return term.document?.id;
}
