import type { APIRoute } from 'astro';
import { getTermPlan } from '../plan.ts';
import type { ServerRules } from '../views/site/server-rules.ts';
import { movesOf, SERVER_RULES } from '../views/site/server-rules.ts';

/** Redirects for web servers; no files where nothing has moved. */
export async function getStaticPaths() {
  const moves = movesOf(await getTermPlan());
  return moves.length > 0 ? SERVER_RULES.map((rules) => ({ params: { rules: rules.filename }, props: { rules } })) : [];
}

export const GET: APIRoute<{ rules: ServerRules }> = async ({ props }) =>
  new Response(props.rules.render(movesOf(await getTermPlan())), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
