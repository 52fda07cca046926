import type { APIRoute } from 'astro';
import { href } from '../address.ts';

/** robots.txt: everything may be read; where the sitemap is, once the site's address is known. */
export const GET: APIRoute = ({ site }) => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (site) lines.push(`Sitemap: ${new URL(href('/sitemap.xml'), site).href}`);
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
};
