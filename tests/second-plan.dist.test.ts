import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import type { TermPlan } from '../src/model/term-plan.ts';
import { assertNone } from './harness/findings.ts';
import { filesOf, pagesOf, textOf } from './harness/pages.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan, secondPlan } from './harness/sites.ts';

/** Texts of a plan that describe the file, not the plan: addresses, ids, dates. */
const NO_WORDS = /^[\x20-\x7e]*$/;

/** Words that any municipality's plan may use, and the unit of data files, so that finding them proves nothing. */
const COMMON = /^(千円|計画|方針|合計|備考|総務課|財政課|番号|年度|見込み?|実績|その他|新規|継続|廃止|全体)$/;

describe('the second plan has a site of its own', () => {
  let first: TermPlan;
  let second: TermPlan;

  before(async () => {
    first = await termOf(firstPlan);
    second = await termOf(secondPlan);
  });

  test('no word of the first plan is on it', () => {
    const own = wordsOf(second).join('\n');
    const foreign = [...new Set(wordsOf(first).filter((text) => !NO_WORDS.test(text) && !COMMON.test(text) && !own.includes(text)))];
    assert.ok(foreign.includes(first.plan.settings.title) && foreign.length > 100, 'the words of the first plan are known');
    const found = pagesOf(secondPlan).flatMap(({ path, document }) => {
      const text = [textOf(document.documentElement), ...attributeTextsIn(document)].join('\n');
      return foreign.filter((word) => text.includes(word)).map((word) => `${path}  「${word}」`);
    });
    assertNone(found, 'words of the first plan');
  });

  test('it calls its parts by its own words', () => {
    const home = textOf(pagesOf(secondPlan).find(({ path }) => path === '/')?.document.body ?? null);
    for (const word of [second.plan.settings.title, second.term.words.initiative, second.term.levels[0] ?? '']) {
      assert.ok(home.includes(word), `the home page says 「${word}」`);
    }
    for (const change of second.term.changes) {
      assert.ok(
        pagesOf(secondPlan).some(({ document }) => textOf(document.body).includes(change.label)),
        `some page says 「${change.label}」`,
      );
    }
  });

  test('it has no page for what the plan does not have', () => {
    const absent = [
      ...(second.tryItems.length === 0 ? [`${second.term.id}/try/`] : []),
      ...(second.retrospective === null ? [`${second.term.id}/retrospective/`] : []),
      ...(second.sourceLines.length === 0 ? ['source/'] : []),
      ...(second.glossary.length === 0 ? ['glossary/'] : []),
      ...(second.vintages.length === 0 ? [`${second.term.id}/effects/`] : []),
    ];
    assert.ok(absent.length >= 3, 'the second plan is unlike the first');
    assertNone(
      filesOf(secondPlan).filter((file) => absent.some((folder) => file.startsWith(folder))),
      'pages about nothing',
    );
  });
});

/** What the plan itself says; not the editor's pages and synonyms, which are made of everyday words. */
function wordsOf(plan: TermPlan): string[] {
  const { settings, terms, initiatives, departments, documents, indicators, reports, glossary } = plan.plan;
  return textsIn([settings, terms, initiatives, departments, documents, indicators, reports, glossary]);
}

/** Every text anywhere in `value`, the long ones in pieces short enough to be quoted. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.length > 1 ? value.split(/[\n。]/).filter((piece) => piece.trim().length > 1) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** What attributes say to readers, and to those who share or search. */
function attributeTextsIn(document: Document): string[] {
  return ['content', 'alt', 'title', 'aria-label', 'placeholder', 'data-label'].flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
  );
}
