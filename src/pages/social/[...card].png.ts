import type { APIRoute } from 'astro';
import { getPlan } from '../../plan.ts';
import { renderCard } from '../../social/render-card.ts';
import { drawableCards } from '../../social/social-image.ts';
import type { SocialCard } from '../../views/site/social-card.ts';
import { socialCardsOf } from '../../views/site/social-card.ts';

export async function getStaticPaths() {
  const cards = await drawableCards(socialCardsOf(await getPlan()));
  return cards.map(({ card, address }) => ({
    params: { card: address.replace(/^\/social\//, '').replace(/\.png$/, '') },
    props: { card },
  }));
}

/** The picture that a link to a page shows where it is pasted. */
export const GET: APIRoute<{ card: SocialCard }> = async ({ props }) =>
  new Response(new Uint8Array(await renderCard(props.card)), { headers: { 'content-type': 'image/png' } });
