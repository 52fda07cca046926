import type { APIRoute } from 'astro';
import { getPlan } from '../../plan.ts';

/** The text of each document as it was published, line for line: the lines that the site's numbers count. */
export async function getStaticPaths() {
  const { documents } = await getPlan();
  return documents.filter(({ lines }) => lines.length > 0).map(({ id, lines }) => ({ params: { text: id }, props: { lines } }));
}

export const GET: APIRoute<{ lines: readonly string[] }> = ({ props }) =>
  new Response(`${props.lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
