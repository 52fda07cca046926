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
  transitionRow: (id: string) => `/transitions/#row-${id}`,
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
  print: '/print/',
  page: (id: string) => `/${id}/`,
} as const;

/** An address as a link of the built site writes it: below the base path, whatever that is. */
export function href(address: string): string {
  const base = import.meta.env?.BASE_URL ?? '/';
  return `${base.replace(/\/$/, '')}${address}`;
}
