import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contentsOf } from './contents-of.ts';

test('the contents of a page are its headings that have an anchor, in order', () => {
  const page = `
    <h1 id="top">ページ</h1>
    <section class="section" id="first"><h2>はじめ<a href="#first" aria-label="リンク"></a></h2><h3 id="below">中</h3></section>
    <section id="outer"><div><h2 data-x id="second">A&amp;B
      <b>3件</b></h2></div></section>
    <h2>行き先のない見出し</h2>
    <section class="x"><h2 id="third">おわり</h2></section>`;
  assert.deepEqual(contentsOf(page), [
    { anchor: 'first', html: 'はじめ' },
    { anchor: 'second', html: 'A&amp;B\n      3件' },
    { anchor: 'third', html: 'おわり' },
  ]);
});

test('a page of few parts has no contents', () => {
  assert.deepEqual(contentsOf('<h2 id="a">A</h2><h2 id="b">B</h2>'), []);
});
