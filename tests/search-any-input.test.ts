import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markText } from '../src/search/excerpt.ts';
import { prepare, readySynonyms, seek } from '../src/search/match.ts';
import { rangesOf } from '../src/search/normalise.ts';
import type { Query } from '../src/search/query.ts';
import { readings } from '../src/search/query.ts';
import { rankRecords, seekAll } from '../src/search/rank.ts';
import { buildRecords } from '../src/search/records.ts';
import { resultLines } from '../src/search/result-lines.ts';
import { seeded } from './fixtures/random-charts.ts';
import { termOf } from './harness/plans.ts';
import { firstPlan } from './harness/sites.ts';

const plan = await termOf(firstPlan);
const synonyms = readySynonyms(plan.queryWords);
const records = buildRecords(plan).map(prepare);
const titles = records.map(({ record }) => record.title);

/** First and last code points of what a keyboard, a clipboard or a broken program may send. */
const SCRIPTS: readonly (readonly [number, number])[] = [
  [0x00, 0x1f],
  [0x20, 0x7e],
  [0x80, 0xff],
  [0x300, 0x36f],
  [0x370, 0x5ff],
  [0x600, 0x6ff],
  [0x900, 0x97f],
  [0xe00, 0xe7f],
  [0x1100, 0x11ff],
  [0x2000, 0x206f],
  [0x2190, 0x21ff],
  [0x2460, 0x24ff],
  [0x3000, 0x303f],
  [0x3041, 0x309f],
  [0x30a0, 0x30ff],
  [0x3300, 0x33ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xd800, 0xdfff],
  [0xfe00, 0xfe0f],
  [0xff00, 0xffef],
  [0x1f300, 0x1f64f],
  [0x20000, 0x2a6df],
  [0xe0100, 0xe01ef],
];

/** Characters that the matching itself treats in some way of their own. */
const SIGNS = [...'・･ー-－△▲"“”「」『』、。,　 ()（）゛゜が\u3099\u200b\u00ad'];

test('no query loops, matches with nothing or marks more than there is, whatever is in it', () => {
  const random = seeded(11);
  const lone = SIGNS.flatMap((sign) => [sign, sign.repeat(2000), `「${sign}」`, `-${sign}`, `DX ${sign} BPR`, `${sign} `.repeat(1000)]);
  for (const query of [...lone, ...Array.from({ length: 400 }, () => anyQuery(random))]) answer(query);
});

/** Answers `query` as the page does, up to the marks, and looks at how much there was to do. */
function answer(query: string): void {
  const name = JSON.stringify(query.slice(0, 80));
  for (const reading of readings(query)) answerReading(name, query, reading);
}

function answerReading(name: string, query: string, reading: Query): void {
  const sought = seekAll(reading, (term) => seek(term, synonyms));
  const needles = sought.terms.flatMap((term) => [term.query, ...term.synonyms.map((synonym) => synonym.query)]);
  for (const needle of needles) assert.equal(needle.literal === '', needle.folded === '', name);
  assert.ok(sought.terms.length <= query.length / 2 + 1, `${sought.terms.length} terms of ${name}`);
  for (const found of rankRecords(records, sought)) {
    const { record } = found.prepared;
    const queries = found.hits.map((hit) => hit.query);
    for (const text of [record.title, ...(record.departments ?? []), ...(record.lines ?? []).map((line) => line.text)]) {
      for (const needle of queries) assertAdvances(text, rangesOf(text, needle), name);
      const pieces = markText(text, queries);
      assert.equal(pieces.map((piece) => piece.text).join(''), text, name);
      assert.ok(pieces.length <= text.length * 2 + 1, `${pieces.length} pieces for ${name}`);
    }
    assert.ok(resultLines(found, '').length <= sought.terms.length * 2 + 1, name);
  }
}

/** Every mark covers something, and begins where the last one ended or later. */
function assertAdvances(text: string, ranges: readonly { start: number; end: number }[], name: string): void {
  let from = 0;
  for (const { start, end } of ranges) {
    assert.ok(start >= from && end > start && end <= text.length, `${start}–${end} of ${JSON.stringify(text)} for ${name}`);
    from = end;
  }
}

/** Of one to 2,000 characters: one script, all of them, signs, single characters, or pieces of this plan with signs between. */
function anyQuery(random: () => number): string {
  const below = (count: number) => Math.floor(random() * count);
  const one = <T>(items: readonly T[]) => items[below(items.length)] as T;
  const from = ([first, last]: readonly [number, number]) => String.fromCodePoint(first + below(last - first + 1));
  const script = one(SCRIPTS);
  const makers = [
    () => from(script),
    () => from(one(SCRIPTS)),
    () => one(SIGNS),
    () => `${one([...one(titles)])}${one(SIGNS)}`,
    () => `${one([...one(titles)])} `,
    () => one(titles).slice(below(8), 8 + below(8)) + one(SIGNS),
  ];
  const make = one(makers);
  const length = Math.ceil(2000 ** random());
  let query = '';
  while (query.length < length) query += make();
  return query.slice(0, length);
}
