import { figureTarget, parseFigure } from './model/bound-figure.ts';
import type { EntryRef } from './model/entry-ref.ts';
import { splitRef } from './model/entry-ref.ts';

/**
 * The permanent address of everything a plan holds, from the root of the site and without the base path.
 * Pages, search records, exports and feeds all name a thing by these.
 */
export const addressOf = {
  home: '/',
  term: (term: string) => `/${term}/`,
  retrospective: (term: string) => `/${term}/retrospective/`,
  statement: (term: string, part: string, number: number) => `/${term}/retrospective/#${part}-${number}`,
  tryItems: (term: string) => `/${term}/try/`,
  tryItem: (term: string, id: string) => `/${term}/try/${id}/`,
  initiatives: '/initiatives/',
  /** What paper says of amounts beside the list. */
  handoutAmounts: '/initiatives/handout.json',
  initiative: (id: string) => `/initiatives/${id}/`,
  initiativeIndicator: (id: string, indicator: string) => `/initiatives/${id}/#indicator-${indicator}`,
  transitions: (term: string) => `/${term}/transitions/`,
  transitionGroup: (term: string, id: string) => `/${term}/transitions/#${id}`,
  transitionRow: (term: string, id: string) => `/${term}/transitions/#row-${id}`,
  transitionList: (term: string, id: string) => `/${term}/transitions/${id}/`,
  effects: (term: string) => `/${term}/effects/`,
  indicators: '/indicators/',
  indicator: (id: string) => `/indicators/#indicator-${id}`,
  progress: '/progress/',
  report: (period: string) => `/progress/${period}/`,
  reportEntry: (period: string, initiative: string) => `/progress/${period}/#${initiative}`,
  departments: '/departments/',
  department: (id: string) => `/departments/${id}/`,
  policy: (term: string, id: string) => `/${term}/policies/${id}/`,
  /** A group below the top, on the page of its top group: `1/management-cycle` → `/kouki/policies/1/#management-cycle`. */
  group: (term: string, path: string) => {
    const [top = '', ...below] = path.split('/');
    return `/${term}/policies/${top}/${below.length > 0 ? `#${below.at(-1)}` : ''}`;
  },
  search: '/search/',
  glossary: '/glossary/',
  glossaryEntry: (id: string) => `/glossary/#${id}`,
  topics: '/topics/',
  topic: (id: string) => `/topics/${id}/`,
  notes: '/notes/',
  document: (id: string) => `/source/${id}/`,
  documentText: (id: string) => `/source/${id}.txt`,
  documentLine: (id: string, line: number) => `/source/${id}/#L${line}`,
  data: '/data/',
  dataFile: (filename: string) => `/data/${filename}`,
  print: '/print/',
  vintage: (term: string, id: string) => `/${term}/effects/#table-${id}`,
  updates: '/updates/',
  update: (id: string) => `/updates/#${id}`,
  feed: '/feed.xml',
  departmentFeed: (id: string) => `/departments/${id}/feed.xml`,
  page: (id: string) => `/${id}/`,
} as const;

/** An address as a link of the built site writes it: below the base path, whatever that is; one of another site stays as it is. */
export function href(address: string): string {
  if (address.startsWith('https://')) return address;
  const base = import.meta.env?.BASE_URL ?? '/';
  return `${base.replace(/\/$/, '')}${address}`;
}

/** The whole address, with scheme and host; undefined while the site's own address is not known (`SITE_URL`). */
export function absoluteHref(address: string): string | undefined {
  const site = import.meta.env?.SITE;
  return site ? new URL(href(address), site).href : undefined;
}

/** The permanent address of what a reference names: `initiatives/bpr` → `/initiatives/bpr/`, `try/kouki/5` → `/kouki/try/5/`. */
export function addressOfEntry(ref: EntryRef): string {
  const { kind, id } = splitRef(ref);
  const [term = '', ...rest] = id.split('/');
  const below = rest.join('/');
  const addresses = {
    initiatives: () => addressOf.initiative(id),
    terms: () => addressOf.term(id),
    transitions: () => addressOf.transitionList(term, below),
    try: () => addressOf.tryItem(term, below),
    groups: () => addressOf.group(term, below),
    departments: () => addressOf.department(id),
    retrospective: () => `${addressOf.retrospective(term)}#${below}`,
    effects: () => addressOf.vintage(term, below),
    reports: () => addressOf.report(id),
    documents: () => addressOf.document(id),
    glossary: () => addressOf.glossaryEntry(id),
    topics: () => addressOf.topic(id),
    log: () => addressOf.update(id),
    pages: () => addressOf.page(id),
  };
  return addresses[kind]();
}

/** Where a number stands that an editor's link is bound to (`figure:…`): its table, or the list that is counted; undefined for any other link. */
export function addressOfFigure(address: string): string | undefined {
  const ref = parseFigure(figureTarget(address) ?? '');
  if (!ref) return undefined;
  if (ref.of === 'amount') return addressOf.vintage(ref.term, ref.vintage);
  if (ref.what === 'initiatives' || ref.what === 'former') return addressOf.term(ref.term);
  return addressOf.transitionList(ref.term, ref.what);
}
