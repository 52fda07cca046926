import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { readingPagesOf, textOf } from './harness/pages.ts';
import { everySite, firstPlan } from './harness/sites.ts';

test('a number in the editor’s text is a link to where it stands', () => {
  const links = [...documentOf('/about/').querySelectorAll('main a')].map((link) => `${textOf(link)} ${link.getAttribute('href')}`);
  for (const expected of [
    '約26億円 /kouki/effects/#table-current',
    '53 /kouki/',
    '41 /kouki/transitions/continued/',
    '12 /kouki/transitions/added/',
  ])
    assert.ok(links.includes(expected), `${expected} in\n${links.join('\n')}`);
  assert.ok(documentOf('/kouki/effects/').querySelector('#table-current'));
});

test('no page shows what a number is bound to', () => {
  const found = everySite.flatMap((site) =>
    readingPagesOf(site)
      .filter(({ html }) => html.includes('figure:'))
      .map(({ path }) => `${site.name} ${path}`),
  );
  assertNone(found, 'pages with the target of a figure');
});

function documentOf(path: string): Document {
  const page = readingPagesOf(firstPlan).find((each) => each.path === path);
  assert.ok(page, path);
  return page.document;
}
