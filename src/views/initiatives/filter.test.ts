import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Choices, FacetName, FilterRow } from './filter.ts';
import { countChoices, FACETS, fits, noChoices } from './filter.ts';

function row(part: Partial<FilterRow>): FilterRow {
  return { group: '1/a', change: 'continued', departments: ['x'], mentions: [], ...part };
}

function choose(part: Partial<Record<FacetName, string[]>>): Choices {
  return { ...noChoices(), ...Object.fromEntries(Object.entries(part).map(([facet, values]) => [facet, new Set(values)])) };
}

const kpi = row({
  change: 'continued',
  mentions: [
    { tryItem: '1', list: 'new' },
    { tryItem: '6', list: 'new' },
  ],
});
const office = row({
  group: '1/b',
  departments: ['y'],
  mentions: [
    { tryItem: '3', list: 'existing' },
    { tryItem: '1', list: 'existing' },
  ],
});
const fleet = row({ group: '3/a', departments: ['x', 'y'], change: 'ended' });
const rows = [kpi, office, fleet];

const shown = (part: Partial<Record<FacetName, string[]>>) => rows.filter((each) => fits(each, choose(part)));

test('shows everything while nothing is chosen', () => {
  assert.deepEqual(shown({}), rows);
});

test('within a facet one choice is enough, across facets every one must fit', () => {
  assert.deepEqual(shown({ change: ['continued', 'ended'] }), rows);
  assert.deepEqual(shown({ change: ['continued'], department: ['y'] }), [office]);
  assert.deepEqual(shown({ change: ['ended'], level1: ['1'] }), []);
});

test('an initiative of two departments is found under each', () => {
  assert.deepEqual(shown({ department: ['x'] }), [kpi, fleet]);
  assert.deepEqual(shown({ department: ['y'] }), [office, fleet]);
});

test('a Try and a list chosen together mean that list of that Try', () => {
  assert.deepEqual(shown({ try: ['1'] }), [kpi, office]);
  assert.deepEqual(shown({ try: ['1'], list: ['new'] }), [kpi]);
  assert.deepEqual(shown({ try: ['3'], list: ['new'] }), []);
});

test('finds what no Try names', () => {
  assert.deepEqual(shown({ try: ['none'] }), [fleet]);
  assert.deepEqual(shown({ try: ['none'], list: ['new'] }), []);
});

test('a count is what choosing it in the other facets’ company would show', () => {
  const counts = countChoices(rows, choose({ change: ['continued'] }));
  assert.deepEqual(
    [...counts.department],
    [
      ['x', 1],
      ['y', 1],
    ],
  );
  assert.deepEqual(
    [...counts.change],
    [
      ['continued', 2],
      ['ended', 1],
    ],
  );
  assert.equal(counts.level1.get('3'), undefined);
});

test('every count is kept when it is chosen, for every pair of choices', () => {
  const values = FACETS.flatMap((facet) => [...countChoices(rows, noChoices())[facet].keys()].map((value) => [facet, value] as const));
  for (const [chosenFacet, chosenValue] of values) {
    const counts = countChoices(rows, choose({ [chosenFacet]: [chosenValue] }));
    for (const [facet, value] of values.filter(([each]) => each !== chosenFacet)) {
      const wouldShow = shown({ [chosenFacet]: [chosenValue], [facet]: [value] }).length;
      assert.equal(counts[facet].get(value) ?? 0, wouldShow, `${chosenFacet}=${chosenValue} ${facet}=${value}`);
    }
  }
});

test('grades narrow and count as the other facets do; a row without one is in none', () => {
  const graded = [row({ grade: 'A' }), row({ grade: 'not-reported' }), row({})];
  assert.deepEqual(
    graded.filter((each) => fits(each, choose({ grade: ['A', 'not-reported'] }))),
    graded.slice(0, 2),
  );
  assert.deepEqual(
    [...countChoices(graded, noChoices()).grade],
    [
      ['A', 1],
      ['not-reported', 1],
    ],
  );
});
