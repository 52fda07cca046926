import type { EntryRef } from './model/entry-ref.ts';
import { splitRef } from './model/entry-ref.ts';

/**
 * The permanent address of everything a plan holds, from the root of the site and without the base path.
 * Pages, search records, exports and feeds all name a thing by these.
 */
export const addressOf = {
  home: '/',
  retrospective: '/retrospective/',
  keep: (number: number) => `/retrospective/#keep-${number}`,
  problem: (number: number) => `/retrospective/#problem-${number}`,
  tryStatement: (number: number) => `/retrospective/#try-${number}`,
  tryItems: '/try/',
  tryItem: (id: string) => `/try/${id}/`,
  initiatives: '/initiatives/',
  initiative: (id: string) => `/initiatives/${id}/`,
  transitions: '/transitions/',
  transitionCategory: (id: string) => `/transitions/#${id}`,
  transitionRow: (id: string) => `/transitions/#row-${id}`,
  transitionList: (id: string) => `/transitions/${id}/`,
  effects: '/effects/',
  departments: '/departments/',
  department: (id: string) => `/departments/${id}/`,
  policy: (id: string) => `/policies/${id}/`,
  category: (policyId: string, id: string) => `/policies/${policyId}/#${id}`,
  search: '/search/',
  glossary: '/glossary/',
  glossaryTerm: (id: string) => `/glossary/#${id}`,
  notes: '/notes/',
  source: '/source/',
  sourceLine: (line: number) => `/source/#L${line}`,
  data: '/data/',
  dataFile: (filename: string) => `/data/${filename}`,
  print: '/print/',
  vintage: (id: string) => `/effects/#table-${id}`,
  updates: '/updates/',
  update: (id: string) => `/updates/#${id}`,
  feed: '/feed.xml',
  departmentFeed: (id: string) => `/departments/${id}/feed.xml`,
  page: (id: string) => `/${id}/`,
} as const;

/** An address as a link of the built site writes it: below the base path, whatever that is. */
export function href(address: string): string {
  const base = import.meta.env?.BASE_URL ?? '/';
  return `${base.replace(/\/$/, '')}${address}`;
}

/** The whole address, with scheme and host; undefined while the site's own address is not known (`SITE_URL`). */
export function absoluteHref(address: string): string | undefined {
  const site = import.meta.env?.SITE;
  return site ? new URL(href(address), site).href : undefined;
}

/** The permanent address of what a reference names: `initiatives/bpr` → `/initiatives/bpr/`. */
export function addressOfEntry(ref: EntryRef): string {
  const { kind, id } = splitRef(ref);
  const [policyId = '', categoryId = ''] = id.split('/');
  const addresses = {
    initiatives: () => addressOf.initiative(id),
    transitions: () => addressOf.transitionList(id),
    try: () => addressOf.tryItem(id),
    policies: () => addressOf.policy(id),
    categories: () => addressOf.category(policyId, categoryId),
    departments: () => addressOf.department(id),
    retrospective: () => `${addressOf.retrospective}#${id}`,
    effects: () => addressOf.vintage(id),
    glossary: () => addressOf.glossaryTerm(id),
    updates: () => addressOf.update(id),
    pages: () => addressOf.page(id),
  };
  return addresses[kind]();
}
