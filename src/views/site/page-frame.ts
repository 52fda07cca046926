import { absoluteHref, addressOf, href } from '../../address.ts';
import { formatDate } from '../../format.ts';
import type { Site } from '../../model/site.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { LaterTerm } from '../terms/term-page.ts';
import { laterTermOn } from '../terms/term-page.ts';
import type { Citation } from './citation.ts';
import { buildCitation } from './citation.ts';
import type { FormerAnchor } from './former-address.ts';
import { formerAnchorsOn } from './former-address.ts';
import type { PageContact } from './page-contact.ts';
import { pageContact } from './page-contact.ts';
import type { Paper } from './paper.ts';
import { buildPaper } from './paper.ts';
import type { PageLink, SiteNavigation } from './site-navigation.ts';
import { buildSiteNavigation, planName } from './site-navigation.ts';
import type { SocialCard } from './social-card.ts';
import { socialCardsFor } from './social-card.ts';
import type { SourcePlaces } from './source-link.ts';
import type { PageFacts } from './structured-data.ts';
import { buildStructuredData } from './structured-data.ts';
import type { UpdateView } from './updates.ts';
import { errataOn } from './updates.ts';

/** What a page says of itself: its name, its place, and whether search engines should know it. */
export interface PageHead extends PageFacts {
  /** Not for search engines: results, error pages. */
  isUnlisted?: boolean | undefined;
  /** True where the page itself offers its address: the list, whose address holds what is chosen. */
  offersAddress?: boolean | undefined;
  /** Where the published document says what the page says. */
  places?: SourcePlaces | undefined;
}

/** What stands around a page's own content: head, header, trail, notices, footer. */
export interface PageFrame extends PageHead {
  /** Of the browser's window: the page's own name, the plan's and the publisher's. */
  windowTitle: string;
  /** The plan's full name. */
  siteName: string;
  /** The page's permanent address, whole where the site's own is known. */
  canonical: string;
  header: { title: string; subtitle?: string | undefined; links: SiteNavigation['main'] };
  footer: SiteFooterView;
  paper: Paper;
  /** Pictures for shared links, the best first. */
  cards: readonly SocialCard[];
  structuredData: ReturnType<typeof buildStructuredData>;
  feed?: PageLink | undefined;
  /** How to cite the page; undefined for the home page, what search engines are not to know, and what offers its address itself. */
  citation: Citation | undefined;
  laterTerm: LaterTerm | undefined;
  errata: readonly UpdateView[];
  formerAnchors: readonly FormerAnchor[];
}

/** The foot of every page: the ways to the rest of the site, and what the editor says of the whole of it. */
export interface SiteFooterView {
  links: SiteNavigation['more'];
  /** Publisher, plan and edition. */
  name: string;
  updated?: { date: string; text: string } | undefined;
  contact: Site['contact'];
  licence: Site['licence'];
  /** What one can do about this very page. */
  page: PageContact;
}

/** The frame of the page that `head` describes. */
export function frameOf(plan: TermPlan, head: PageHead): PageFrame {
  const { path, title } = head;
  const { site } = plan;
  const siteName = planName(plan);
  const canonical = absoluteHref(path) ?? href(path);
  const { main, more } = buildSiteNavigation(plan);
  return {
    ...head,
    windowTitle: [title, termIn(plan, head), siteName, site.publisher].filter(Boolean).join('｜'),
    siteName,
    canonical,
    header: { title: plan.plan.settings.title, subtitle: plan.term.subtitle, links: main },
    footer: {
      links: more,
      name: `${[site.publisher, siteName].filter(Boolean).join(' ')}${editionNote(site)}`,
      updated: site.updated === undefined ? undefined : { date: site.updated, text: formatDate(site.updated) },
      contact: site.contact,
      licence: site.licence,
      page: pageContact(plan, path, title ?? siteName),
    },
    paper: buildPaper(plan, title),
    cards: socialCardsFor(plan.plan, path),
    structuredData: buildStructuredData(plan, head),
    feed: siteFeed(plan),
    citation: title === undefined || head.isUnlisted || head.offersAddress ? undefined : buildCitation(plan, title, path, head.places),
    laterTerm: laterTermOn(plan.plan, path),
    errata: errataOn(plan, path),
    formerAnchors: formerAnchorsOn(plan, path),
  };
}

/** The term of a page that others of its name belong to other terms; where the plan's name says it already, or the page's own, nothing. */
function termIn({ plan, term }: TermPlan, { path, title }: PageHead): string | undefined {
  const isOfTerm = plan.terms.length > 1 && path.startsWith(addressOf.term(term.id));
  return isOfTerm && term.subtitle === undefined && title !== term.name ? term.name : undefined;
}

function editionNote({ edition }: Site): string {
  return edition ? `　${edition.label}（${formatDate(edition.date)}）` : '';
}

/** A feed names what it holds by whole addresses, and so needs the site's own. */
function siteFeed(plan: TermPlan): PageLink | undefined {
  if (plan.log.length === 0 || absoluteHref(addressOf.feed) === undefined) return undefined;
  return { label: `${planName(plan)} 更新の記録`, address: addressOf.feed };
}
