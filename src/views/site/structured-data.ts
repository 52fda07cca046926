import { absoluteHref, addressOf, href } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { PageLink } from './site-navigation.ts';
import { planName } from './site-navigation.ts';

/** What a page says of itself to machines. */
export interface PageFacts {
  /** Address from the root of the site. */
  path: string;
  /** Left out on the home page. */
  title?: string | undefined;
  description: string;
  /** From below the home page down to this page's parent. */
  crumbs?: readonly PageLink[] | undefined;
  /** Files that can be downloaded here: the page then describes a data set. */
  files?: readonly { name: string; address: string; mediaType: string }[] | undefined;
}

/** A node of JSON-LD. */
type Node = Record<string, unknown>;

/** The page as schema.org sees it: WebPage within its WebSite, its trail, and the data set where it offers one. */
export function buildStructuredData(plan: TermPlan, facts: PageFacts): Node {
  const url = urlOf(facts.path);
  const publisher = plan.site.publisher ? { '@type': 'Organization', name: plan.site.publisher } : undefined;
  const name = planName(plan);
  const site = { '@type': 'WebSite', '@id': urlOf(addressOf.home), name, url: urlOf(addressOf.home), inLanguage: 'ja', publisher };
  const page = {
    '@type': 'WebPage',
    '@id': url,
    url,
    name: facts.title ?? name,
    description: facts.description,
    inLanguage: 'ja',
    isPartOf: { '@id': site['@id'] },
    dateModified: plan.site.updated,
    version: plan.site.edition?.label,
  };
  return withoutUndefined({
    '@context': 'https://schema.org',
    '@graph': [site, page, ...(facts.title ? [trail(facts, facts.title)] : []), ...(facts.files ? [dataset(plan, facts, publisher)] : [])],
  });
}

function trail(facts: PageFacts, title: string): Node {
  const steps = [{ label: 'トップ', address: addressOf.home }, ...(facts.crumbs ?? []), { label: title, address: facts.path }];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ label, address }, at) => ({ '@type': 'ListItem', position: at + 1, name: label, item: urlOf(address) })),
  };
}

function dataset(plan: TermPlan, facts: PageFacts, publisher: Node | undefined): Node {
  const years = plan.term.planPeriod ?? plan.term.years;
  return {
    '@type': 'Dataset',
    name: `${planName(plan)} ${facts.title ?? ''}`.trim(),
    description: facts.description,
    url: urlOf(facts.path),
    inLanguage: 'ja',
    isAccessibleForFree: true,
    creator: publisher,
    license: plan.site.licence?.url,
    temporalCoverage: years && `${years.first}-04/${years.last + 1}-03`,
    distribution: facts.files?.map(({ name, address, mediaType }) => ({
      '@type': 'DataDownload',
      name,
      encodingFormat: mediaType,
      contentUrl: urlOf(address),
    })),
  };
}

/** Whole where the site's address is known; else from the root, which readers of JSON-LD resolve against the page's own. */
function urlOf(address: string): string {
  return absoluteHref(address) ?? href(address);
}

function withoutUndefined(node: Node): Node {
  return JSON.parse(JSON.stringify(node)) as Node;
}
