import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Plan } from '../src/model/plan.ts';
import { assertNone } from './harness/findings.ts';
import { pagesOf, textOf } from './harness/pages.ts';
import { planOf } from './harness/plans.ts';
import { firstPlan, livedWith, type Site, secondPlan } from './harness/sites.ts';

for (const site of [firstPlan, secondPlan, livedWith]) {
  describe(`lineage (${site.name})`, () => {
    test('the page of each initiative shows its lineage, drawn for wide and for narrow columns', async () => {
      const missing = (await initiativesOf(site)).filter(({ id }) => figureOf(site, id).querySelectorAll('svg').length !== 2);
      assertNone(
        missing.map(({ id }) => id),
        'initiatives without both drawings',
      );
    });

    test('both drawings and the text name the same initiatives and lead to the same pages', async () => {
      const findings = (await initiativesOf(site)).flatMap(({ id }) => {
        const figure = figureOf(site, id);
        const told = linksIn(figure.querySelector('figcaption'));
        return [...figure.querySelectorAll('svg')]
          .map((drawing) => linksIn(drawing))
          .filter((drawn) => drawn.join('\n') !== told.join('\n'))
          .map((drawn) => `${id}: drawn ${drawn.join(', ')}; told ${told.join(', ')}`);
      });
      assertNone(findings, 'pictures that say something else than their text');
    });

    test('a drawing is passed over by keyboard and screen reader: the text beside it has the links', async () => {
      const drawings = (await initiativesOf(site)).flatMap(({ id }) => [...figureOf(site, id).querySelectorAll('svg')]);
      assert.ok(drawings.length > 0);
      assert.ok(drawings.every((drawing) => drawing.getAttribute('aria-hidden') === 'true'));
      assert.ok(drawings.flatMap((drawing) => [...drawing.querySelectorAll('a')]).every((link) => link.getAttribute('tabindex') === '-1'));
    });
  });
}

describe('lineage as the plan prints it', () => {
  test('four lines lead into BPR, and each says on which lines of the source it rests', () => {
    const figure = figureOf(firstPlan, 'bpr');
    assert.equal(figure.querySelector('svg')?.querySelectorAll('[data-basis]').length, 4);
    const told = [...figure.querySelectorAll('figcaption li')].map(textOf);
    assert.equal(told.length, 4);
    assert.ok(
      told.every((text) => /原資料 \d+・\d+行/.test(text)),
      told.join('\n'),
    );
  });

  test('where the plan names no target it says so, and draws no line', () => {
    for (const id of ['bpr-study', 'workload-survey', 'department-management', 'car-sharing']) {
      const figure = figureOf(firstPlan, id);
      assert.match(textOf(figure.querySelector('figcaption')), /集約先は原資料に記載がありません。/);
      assert.equal(figure.querySelectorAll('[data-basis]').length, 0, id);
    }
  });
});

async function initiativesOf(site: Site): Promise<Plan['initiatives']> {
  return (await planOf(site)).initiatives;
}

function figureOf(site: Site, id: string): Element {
  const figure = pagesOf(site)
    .find(({ path }) => path === `/initiatives/${id}/`)
    ?.document.querySelector('figure.lineage');
  assert.ok(figure, `/initiatives/${id}/ shows a lineage`);
  return figure;
}

/** The initiatives to which a part of the picture leads, each once. */
function linksIn(part: Element | null): string[] {
  const addresses = [...(part?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href') ?? '');
  return [...new Set(addresses.filter((address) => address.includes('/initiatives/')))].sort();
}
