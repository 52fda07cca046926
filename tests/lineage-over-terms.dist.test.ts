import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pagesOf, textOf } from './harness/pages.ts';
import { livedWith } from './harness/sites.ts';

/** What a reader of `/initiatives/<id>/` sees of its story: the columns of the drawing, its lines, and the timeline. */
function storyOf(id: string) {
  const section = pagesOf(livedWith)
    .find(({ path }) => path === `/initiatives/${id}/`)
    ?.document.querySelector('#lineage');
  assert.ok(section, id);
  const wide = section.querySelector('figure.lineage .wide svg');
  assert.ok(wide, `${id} is drawn`);
  return {
    terms: [...wide.querySelectorAll('text.heading')].map(textOf),
    lines: wide.querySelectorAll('path.edge').length,
    boxes: [...wide.querySelectorAll('.box')].map((box) => [...box.querySelectorAll('text.name')].map(textOf).join('')),
    steps: [...section.querySelectorAll('.timeline > li')].map((step) => textOf(step)),
  };
}

describe('the story of an initiative in its third term', () => {
  test('three that went into one are drawn through three terms', () => {
    const { terms, lines, boxes, steps } = storyOf('citizen-channels');
    assert.deepEqual(terms, ['前期', '後期', '次期']);
    assert.equal(lines, 6);
    assert.equal(boxes.length, 7);
    assert.match(steps.at(-1) ?? '', /後期アクションプランの次の3つの取組がまとめられています。相談チャネルの拡充.*情報発信の最適化/);
  });

  test('one that went into two is drawn to both, and each says that it took over a part', () => {
    const { terms, lines, boxes, steps } = storyOf('personnel-system');
    assert.deepEqual(terms, ['前期', '後期', '次期']);
    assert.equal(lines, 3);
    assert.deepEqual(boxes.slice(-2), ['職員のキャリア形成の支援', '人事評価の見直し']);
    assert.match(steps.at(-1) ?? '', /次期アクションプランの次の2つの取組に分かれて引き継がれています。/);
    assert.match(storyOf('career-design').steps.at(-1) ?? '', /後期アクションプランの次の取組の一部を引き継いでいます。人材の活性化/);
  });

  test('one merged by event stays in its column, and the page of either tells it', () => {
    const { lines, steps } = storyOf('official-car-fleet');
    assert.equal(lines, 4);
    assert.ok(steps.some((step) => /令和8年10月1日.*「公用車のノンプロ化」が.*に統合されました。.*聞き取った/.test(step)));
    assert.ok(storyOf('official-cars-nonpro').steps.some((step) => /^令和8年10月1日.*に統合されました。/.test(step)));
  });

  test('one begun by event and one renamed are drawn under the names that each term printed', () => {
    assert.deepEqual(storyOf('generative-ai').boxes, ['生成AIの業務での利用', '生成AIの業務での利用']);
    assert.deepEqual(storyOf('counter-reform').boxes, ['窓口業務改革の推進', '書かない窓口への移行']);
  });

  test('the timeline runs in the order of time', () => {
    const { steps } = storyOf('official-car-fleet');
    assert.deepEqual(
      steps.map((step) => /^(前期|後期|次期|令和\d+年(度|\d+月\d+日))/.exec(step)?.[0]),
      ['前期', '後期', '令和7年度', '令和8年10月1日', '令和8年度', '次期'],
    );
  });
});
