import { describe, test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { pagesOf } from './harness/pages.ts';
import { everySite, type Site } from './harness/sites.ts';

const DATA_SCRIPT = /^application\/(ld\+)?json$/;

/** Attributes that make a browser fetch what they name. */
const LOADING =
  'script[src], img[src], img[srcset], source[src], source[srcset], iframe, object, embed, video[src], audio[src], track[src], input[src], use, image, link[href]';

/** Links that are addresses for readers or machines, not something the page loads. */
const NOT_LOADED = /^(canonical|alternate|next|prev|author|license|help|search|describedby)$/;

/** What the strictest content security policy would refuse, or what would ask anyone but the site itself. */
const RULES: Readonly<Record<string, (document: Document, site: Site) => readonly string[]>> = {
  'there is no style attribute and no style element': (document) =>
    [...document.querySelectorAll('[style], style')].map((element) => element.outerHTML.slice(0, 80)),

  'there is no script but in files, and data': (document) =>
    [...document.querySelectorAll('script')]
      .filter((script) => !script.hasAttribute('src') && !DATA_SCRIPT.test(script.getAttribute('type') ?? ''))
      .map((script) => script.outerHTML.slice(0, 80)),

  'no attribute holds a script': (document) =>
    [...document.querySelectorAll('*')].flatMap((element) =>
      [...element.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name }) => `${element.localName} ${name}`),
    ),

  'everything loaded comes from the site itself': (document, site) =>
    [...document.querySelectorAll(LOADING)]
      .filter((element) => element.localName !== 'link' || !NOT_LOADED.test(element.getAttribute('rel') ?? ''))
      .flatMap((element) => ['src', 'srcset', 'href', 'data', 'xlink:href'].map((name) => element.getAttribute(name)))
      .filter((address) => address !== null && !isOwn(address, site))
      .map((address) => String(address).slice(0, 80)),
};

for (const site of everySite) {
  describe(`strict content security policy (${site.name})`, () => {
    for (const [rule, findings] of Object.entries(RULES)) {
      test(rule, () => {
        assertNone(
          pagesOf(site).flatMap(({ path, document }) => findings(document, site).map((finding) => `${path}  ${finding}`)),
          'what the policy forbids',
        );
      });
    }
  });
}

function isOwn(address: string, site: Site): boolean {
  return address.startsWith('#') || address.startsWith('data:image/') || (address.startsWith(site.base) && !address.startsWith('//'));
}
