import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { DOMParser } from 'linkedom';
import { assertNone } from './harness/findings.ts';
import { filesOf, pagesOf, readingPagesOf, textOf } from './harness/pages.ts';
import { firstPlan, secondPlan } from './harness/sites.ts';

const HOME = `${secondPlan.origin}${secondPlan.base}`;

describe('updates, errata and feeds', () => {
  test('a plan without a change log has neither page nor feed nor link to one', () => {
    const files = filesOf(firstPlan).filter((file) => file.endsWith('feed.xml') || file.startsWith('updates/'));
    assertNone(files, 'pages and feeds of nothing');
  });

  test('feeds have what RFC 4287 asks for, and every address is whole', () => {
    for (const file of feedFiles()) {
      const feed = readFeed(file);
      for (const name of ['id', 'title', 'updated', 'author > name']) assert.ok(feed.querySelector(`feed > ${name}`), `${file} ${name}`);
      assert.equal(feed.querySelector('feed > link[rel="self"]')?.getAttribute('href'), HOME + file);
      for (const entry of feed.querySelectorAll('entry')) {
        for (const name of ['id', 'title', 'updated', 'content']) assert.ok(textOf(entry.querySelector(name)), `${file} entry ${name}`);
      }
      for (const instant of feed.querySelectorAll('updated, published')) {
        assert.match(textOf(instant), /^\d{4}-\d\d-\d\dT00:00:00\+09:00$/);
      }
      for (const link of feed.querySelectorAll('link')) assert.ok(link.getAttribute('href')?.startsWith(HOME));
    }
  });

  test('every entry opens at its place in the record of updates', () => {
    const page = pagesOf(secondPlan).find(({ path }) => path === '/updates/');
    const entries = [...readFeed('feed.xml').querySelectorAll('entry > id')].map(textOf);
    assert.equal(entries.length, 3);
    for (const id of entries) {
      assert.ok(id.startsWith(`${HOME}updates/#`));
      assert.ok(page?.document.getElementById(id.split('#')[1] ?? ''), id);
    }
  });

  test('there is a feed a department, with what concerns it and no more', () => {
    assert.equal(feedFiles().length, 1 + 5);
    const titles = (id: string) => [...readFeed(`departments/${id}/feed.xml`).querySelectorAll('entry > title')].map(textOf);
    assert.deepEqual(titles('welfare'), ['【正誤】予約制バスの担当係を訂正しました。']);
    assert.deepEqual(titles('accounts'), []);
  });

  test('the newest comes first', () => {
    const dates = [...readFeed('feed.xml').querySelectorAll('entry > updated')].map(textOf);
    assert.deepEqual(dates, dates.toSorted().reverse());
  });

  test('an erratum shows on the page it concerns, under its address of today, and on no other', () => {
    const showing = readingPagesOf(secondPlan).filter(({ document }) => document.querySelector('aside[aria-label="正誤"]'));
    assert.deepEqual(
      showing.map(({ path }) => path),
      ['/initiatives/reserved-bus/'],
    );
    assert.match(textOf(showing[0]?.document.querySelector('aside[aria-label="正誤"]') ?? null), /誤：\s*住民係\s*正：\s*総務係・福祉係/);
  });

  test('pages name the feed', () => {
    const without = readingPagesOf(secondPlan).filter(({ document }) => !document.querySelector('link[type="application/atom+xml"]'));
    assertNone(
      without.map(({ path }) => path),
      'pages that do not name the feed',
    );
  });
});

function feedFiles(): string[] {
  return filesOf(secondPlan).filter((file) => file.endsWith('feed.xml'));
}

function readFeed(file: string): Document {
  const xml = readFileSync(join(secondPlan.outDir, file), 'utf8');
  assert.ok(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'));
  return new DOMParser().parseFromString(xml, 'text/xml') as unknown as Document;
}
