import { absoluteHref, addressOf } from '../address.ts';
import type { SocialCard } from '../views/site/social-card.ts';
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

/** A card with the address of its picture from the root of the site. */
interface AddressedCard {
  card: SocialCard;
  address: string;
}

/**
 * The cards to draw. None for a name with a character that the font lacks: better the home page's picture than a box.
 */
export async function drawableCards(cards: readonly SocialCard[]): Promise<AddressedCard[]> {
  const lacking = await Promise.all(cards.map((card) => charactersMissingFor(card)));
  return cards.filter((_, at) => lacking[at]?.length === 0).map((card) => ({ card, address: imageAddress(card.path) }));
}

/** The picture of the first of `cards` that can be drawn; undefined where none can, or the site's address is not known. */
export async function socialImageOf(cards: readonly SocialCard[]): Promise<SocialImage | undefined> {
  for (const card of cards) {
    const url = absoluteHref(imageAddress(card.path));
    const isDrawn = (await charactersMissingFor(card)).length === 0;
    if (url && isDrawn)
      return { url, alt: [...card.kicker, card.title, ...(card.statement ? [card.statement] : [])].join(' '), ...CARD_SIZE };
  }
  return undefined;
}

/** `/initiatives/bpr/` → `/social/initiatives/bpr.png` */
function imageAddress(path: string): string {
  return `/social/${path === addressOf.home ? 'home' : path.slice(1, -1)}.png`;
}
