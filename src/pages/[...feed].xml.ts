import type { APIRoute } from 'astro';
import { feedsOf } from '../feeds/feeds-of.ts';
import type { Feed } from '../feeds/render-atom.ts';
import { renderAtom } from '../feeds/render-atom.ts';
import { getTermPlan } from '../plan.ts';

export async function getStaticPaths() {
  return feedsOf(await getTermPlan()).map(({ address, feed }) => ({
    params: { feed: address.slice(1).replace(/\.xml$/, '') },
    props: { feed },
  }));
}

/** An Atom feed: of everything, or of a department. */
export const GET: APIRoute<{ feed: Feed }> = ({ props }) =>
  new Response(renderAtom(props.feed), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
