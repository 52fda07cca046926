import { absoluteHref, addressOf } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { SocialCard } from '../views/social-card.ts';
import { buildSocialCards } from '../views/social-card.ts';
import { CARD_SIZE } from './card-svg.ts';
import { charactersMissingFor } from './render-card.ts';

/** What the head of a page says of its picture. */
export interface SocialImage {
  /** Whole, with scheme and host. */
  url: string;
  alt: string;
  width: number;
  height: number;
}

interface AddressedCard {
  card: SocialCard;
  /** Address of the picture from the root of the site. */
  address: string;
}

const known = new WeakMap<TermPlan, Promise<AddressedCard[]>>();

/**
 * The cards to draw. None while the site's address is not known: a picture is found by a whole address only. None for a
 * name with a character that the font lacks: better the home page's picture than a box.
 */
export async function cardsOf(plan: TermPlan): Promise<AddressedCard[]> {
  let cards = known.get(plan);
  if (!cards) {
    cards = drawable(plan);
    known.set(plan, cards);
  }
  return cards;
}

/** The picture for the page at `path`: its own, else the home page's; undefined where there is neither. */
export async function socialImageFor(plan: TermPlan, path: string): Promise<SocialImage | undefined> {
  const cards = await cardsOf(plan);
  const found = cards.find(({ card }) => card.path === path) ?? cards.find(({ card }) => card.path === addressOf.home);
  const url = found && absoluteHref(found.address);
  return found && url ? { url, alt: [...found.card.kicker, found.card.title].join(' '), ...CARD_SIZE } : undefined;
}

async function drawable(plan: TermPlan): Promise<AddressedCard[]> {
  if (!absoluteHref(addressOf.home)) return [];
  const cards = buildSocialCards(plan).map((card) => ({ card, address: imageAddress(card.path) }));
  const lacking = await Promise.all(cards.map(({ card }) => charactersMissingFor(card)));
  return cards.filter((_, at) => lacking[at]?.length === 0);
}

/** `/initiatives/bpr/` → `/social/initiatives/bpr.png` */
function imageAddress(path: string): string {
  return `/social/${path === addressOf.home ? 'home' : path.slice(1, -1)}.png`;
}
