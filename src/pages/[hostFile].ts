import type { APIRoute } from 'astro';
import { href } from '../address.ts';
import { HOST_FILES } from '../hosts/hosts.ts';
import { movesOf } from '../hosts/moves.ts';
import { getTermPlan } from '../plan.ts';

/** Files for the web servers of others. */
export async function getStaticPaths() {
  const facts = { base: href('/'), moves: movesOf(await getTermPlan()) };
  return HOST_FILES.flatMap(({ filename, render }) => {
    const text = render(facts);
    return text === null ? [] : [{ params: { hostFile: filename }, props: { text } }];
  });
}

export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
