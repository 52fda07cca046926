import type { APIRoute } from 'astro';
import { href } from '../address.ts';
import { getTermPlan } from '../plan.ts';
import { buildSitemap } from '../views/site/sitemap.ts';

/** The sitemap (sitemaps.org 0.9). Its addresses are absolute once the site's own address is known. */
export const GET: APIRoute = async ({ site }) => {
  const plan = await getTermPlan();
  const { updated } = plan.site;
  const entries = buildSitemap(plan).map((address) => {
    const location = site ? new URL(href(address), site).href : href(address);
    return `  <url><loc>${location}</loc>${updated ? `<lastmod>${updated}</lastmod>` : ''}</url>`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(xml, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
