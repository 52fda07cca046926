import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SocialCard } from '../views/site/social-card.ts';
import { charactersMissingFor, renderCard } from './render-card.ts';

const card: SocialCard = {
  path: '/initiatives/example/',
  title: '市役所に行かなくても髙﨑でできる手続き（DB）等の見直し［BPR］',
  kicker: ['架空市', '行革推進プラン'],
  badge: { label: '継続（新規）', kind: 'continued' },
  facts: ['政策経営課', 'II 組織・人材マネジメント改革'],
  squares: [
    { kind: 'continued', isMarked: true },
    { kind: 'ended', isMarked: false },
  ],
};

test('a card is a PNG of 1200 × 630 and at most 60 kB', async () => {
  const png = await renderCard(card);
  const view = new DataView(png.buffer, png.byteOffset);
  assert.equal(view.getUint32(0), 0x89504e47);
  assert.deepEqual([view.getUint32(16), view.getUint32(20)], [1200, 630]);
  assert.ok(png.length <= 60_000, `${png.length} bytes`);
});

test('the font has the characters of Japanese names, and says so where it lacks one', async () => {
  assert.deepEqual(await charactersMissingFor(card), []);
  assert.deepEqual(await charactersMissingFor({ ...card, title: '絵文字🎉の取組' }), ['🎉']);
});
