import assert from 'node:assert/strict';
import test from 'node:test';
import { prepare, readySynonyms, seek } from './match.ts';
import { parseQuery } from './query.ts';
import { rankRecords, seekAll } from './rank.ts';
import type { SearchRecord } from './record.ts';

const SYNONYMS = readySynonyms([
  { words: ['育休'], means: ['育児休業'] },
  { words: ['パート'], means: ['非正規職員'] },
]);

function found(query: string, records: readonly Partial<SearchRecord>[]): string[] {
  const prepared = records.map((record, at) =>
    prepare({ kind: 'initiative', label: '施策', title: '無題', address: `/${at}/`, ...record }, at),
  );
  return rankRecords(
    prepared,
    seekAll(parseQuery(query), (term) => seek(term, SYNONYMS)),
  ).map((each) => each.prepared.record.address);
}

test('an exact title comes before a title that begins so, that before other titles, those before all else', () => {
  const records: Partial<SearchRecord>[] = [
    { lines: [{ text: '研修の話' }] },
    { departments: ['研修課'] },
    { previousName: '新しい研修' },
    { title: '派遣研修' },
    { title: '研修の再構築' },
    { title: '研修' },
  ];
  assert.deepEqual(found('研修', records), ['/5/', '/4/', '/3/', '/2/', '/1/', '/0/']);
});

test('equal matches stand in the order of the records', () => {
  assert.deepEqual(found('研修', [{ title: '甲の研修' }, { title: '乙の研修' }]), ['/0/', '/1/']);
});

test('every word must be there, in whatever place', () => {
  const records = [{ title: '採用の見直し' }, { title: '採用', departments: ['消防局'] }, { title: '消防局' }];
  assert.deepEqual(found('消防 採用', records), ['/1/']);
});

test('words side by side come before the same words apart', () => {
  assert.deepEqual(found('意見 交換', [{ title: '交換する意見' }, { title: '職員の意見交換' }]), ['/1/', '/0/']);
});

test('a phrase stays together and a minus leaves out', () => {
  assert.deepEqual(found('"意見 交換"', [{ title: '交換と意見' }, { title: '意見交換会' }]), ['/1/']);
  assert.deepEqual(found('研修 -派遣', [{ title: '派遣研修' }, { title: '研修の再構築' }]), ['/1/']);
});

test('a declared synonym comes below every literal match, and a phrase has none', () => {
  const records = [{ title: '男性の育児休業の取得' }, { lines: [{ text: '育休の話' }] }];
  assert.deepEqual(found('育休', records), ['/1/', '/0/']);
  assert.deepEqual(found('男性の育休', records), ['/0/']);
  assert.deepEqual(found('"育休"', records), ['/1/']);
});

test('where a record belongs narrows down, but does not list all that belongs there', () => {
  const records = [
    { title: '窓口の改革', context: '業務の改革' },
    { title: '手順書', context: '業務の改革' },
  ];
  assert.deepEqual(found('業務', records), []);
  assert.deepEqual(found('業務 手順書', records), ['/1/']);
});

test('a word of letters or digits is not found inside another where it stands alone, and else is', () => {
  assert.deepEqual(found('PR', [{ title: 'BPRの推進' }, { title: 'シティPR' }, { title: 'PREの売却' }]), ['/2/', '/1/']);
  assert.deepEqual(found('PR', [{ title: 'BPRの推進' }, { title: 'PREの売却' }]), ['/1/', '/0/']);
  assert.deepEqual(found('493', [{ title: '62,493' }, { title: '493人' }]), ['/1/']);
});

test('a number in a circle is no other number', () => {
  const records: Partial<SearchRecord>[] = [{ title: '10%以上' }, { kind: 'try', label: 'Try ①' }, { kind: 'try', label: 'Try ②' }];
  assert.deepEqual(found('①', records), ['/1/']);
  assert.deepEqual(found('Try ①', records), ['/1/']);
  assert.deepEqual(found('1', records), ['/0/', '/1/'], 'without the circle it may be');
});

test('a synonym may stand within a longer term, the rest of which is met beside it, but not within another word', () => {
  const records = [{ title: '育児休業の取得の促進' }, { title: '育児休業', lines: [{ text: '取得' }] }];
  assert.deepEqual(found('育休取得', records), ['/0/']);
  assert.deepEqual(found('パート', [{ title: '非正規職員の活用' }]), ['/0/']);
  assert.deepEqual(found('パートナ', [{ title: 'ナンバーと非正規職員' }]), []);
});

test('nothing is found where nothing is asked for', () => {
  assert.deepEqual(found('  ', [{ title: '研修' }]), []);
});
