import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { emptyParts, planOf, termParts } from '../../tests/fixtures/plan-in-time.ts';
import type { PlanParts } from './assemble-plan.ts';
import type { InitiativeEvent } from './event.ts';
import type { Initiative } from './initiative.ts';
import { isAlive, stateOf } from './state-of.ts';

const common = { basis: 'staff-confirmed', note: '担当課に確認' } as const;
const FORMER_AND_PRESENT = [termParts('zenki'), termParts('kouki')];

const initiative = (terms: Initiative['terms'], ...events: InitiativeEvent[]): Initiative => ({
  id: 'manual',
  terms,
  ...(events.length > 0 && { events }),
});

/** The state on `date` of one initiative in a plan of two terms without years. */
function stateIn(of: Initiative, date?: string, changes: Partial<PlanParts> = {}) {
  return stateOf(planOf({ ...emptyParts(changes.terms ?? FORMER_AND_PRESENT), initiatives: [of], ...changes }), of, date);
}

describe('what the document of the present term says', () => {
  test('holds where nothing has happened since', () => {
    const state = stateIn(
      initiative({ zenki: { name: '手順書' }, kouki: { name: '手順書の作成', number: '1-2', departments: ['policy'] } }),
    );
    assert.deepEqual(
      [state.term.id, state.name, state.number, state.departments, state.status],
      ['kouki', '手順書の作成', '1-2', ['policy'], 'active'],
    );
    assert.equal(state.since, undefined, 'the term prints no years');
  });

  test('an entry without a name ends it, under the name it had', () => {
    const state = stateIn(initiative({ zenki: { name: '手順書' }, kouki: { departments: ['policy'] } }));
    assert.deepEqual([state.status, state.name, state.because.kind], ['ended', '手順書', 'entry']);
    assert.ok(!isAlive(state));
  });

  test('no entry ends it too', () => {
    assert.deepEqual(stateIn(initiative({ zenki: { name: '手順書' } })).because.kind, 'no-entry');
  });

  test('a merge says into what, or that the plan does not say', () => {
    const into = stateIn(
      initiative({ zenki: { name: '手順書' }, kouki: { mergedInto: [{ initiative: 'bpr', basis: 'printed', source: [5] }] } }),
    );
    assert.deepEqual([into.status, into.mergedInto], ['merged', ['bpr']]);
    const unsaid = stateIn(initiative({ zenki: { name: '手順書' }, kouki: { mergedInto: 'not-stated' } }));
    assert.deepEqual([unsaid.status, unsaid.mergedInto], ['merged', []]);
  });

  test('tells the place in the outline, not where it is shown again, and the Try items', () => {
    const [zenki, kouki] = [termParts('zenki'), termParts('kouki')];
    const outline = [
      { id: '1', name: '業務', groups: [{ id: 'cycle', name: '循環', initiatives: [{ initiative: 'manual', again: true }] }] },
      { id: '2', name: '財政', groups: [{ id: 'income', name: '歳入', initiatives: [{ initiative: 'manual', again: false }] }] },
    ];
    const entries = [{ initiative: 'manual', name: '手順書', departments: ['policy'] }];
    const tryItems = [{ id: '3', title: '効率', newInitiatives: { heading: '新規', entries } }];
    const state = stateIn(initiative({ kouki: { name: '手順書' } }), undefined, { terms: [zenki, { ...kouki, outline, tryItems }] });
    assert.deepEqual([state.group, state.tryItems], ['2/income', ['3']]);
  });
});

describe('what happened after the document', () => {
  const entry = { kouki: { name: '手順書', departments: ['policy'] } };

  test('counts from its day on', () => {
    const merged = initiative(entry, { ...common, kind: 'merged', date: '2026-10-01', into: ['bpr'] });
    assert.equal(stateIn(merged, '2026-09-30').status, 'active');
    const state = stateIn(merged, '2026-10-01');
    assert.deepEqual([state.status, state.mergedInto, state.since], ['merged', ['bpr'], '2026-10-01']);
  });

  test('counts as of the date of the site, and all of it where the site has none', () => {
    const ended = initiative(entry, { ...common, kind: 'ended', date: '2026-10-01' });
    assert.equal(stateIn(ended, undefined, { site: { updated: '2026-04-01' } }).status, 'active');
    assert.equal(stateIn(ended).status, 'ended');
  });

  test('renames and moves, suspends and resumes', () => {
    const state = stateIn(
      initiative(
        entry,
        { ...common, kind: 'renamed', date: '2026-05-01', name: '手引の作成' },
        { ...common, kind: 'suspended', date: '2026-06-01' },
        { ...common, kind: 'moved', date: '2026-07-01', departments: ['digital'] },
        { ...common, kind: 'resumed', date: '2026-08-01' },
      ),
    );
    assert.deepEqual([state.name, state.departments, state.status, state.since], ['手引の作成', ['digital'], 'active', '2026-08-01']);
  });

  test('can begin what no document lists', () => {
    const began: InitiativeEvent = {
      ...common,
      kind: 'began',
      date: '2026-05-01',
      name: '対話の窓口',
      departments: ['digital'],
      group: '1/cycle',
      tryItems: ['2'],
    };
    const before = stateIn(initiative({}, began), '2026-04-30');
    assert.deepEqual([before.status, before.name], ['not-begun', '対話の窓口']);
    const after = stateIn(initiative({}, began), '2026-05-01');
    assert.deepEqual([after.status, after.group, after.tryItems, after.departments], ['active', '1/cycle', ['2'], ['digital']]);
  });
});

describe('terms whose years are known', () => {
  const terms = [termParts('first', [2018, 2021]), termParts('second', [2022, 2025]), termParts('third', [2026, 2029])];
  const through = initiative(
    { first: { name: '手順書' }, second: { name: '手引' } },
    { ...common, kind: 'renamed', date: '2020-07-01', name: '手順の書' },
    { ...common, kind: 'completed', date: '2024-03-31' },
  );

  for (const [date, name, status] of [
    ['2020-06-30', '手順書', 'active'],
    ['2022-03-31', '手順の書', 'active'],
    ['2022-04-01', '手引', 'active'],
    ['2024-03-31', '手引', 'completed'],
    ['2026-04-01', '手引', 'completed'],
  ] as const)
    test(`${date}: ${name}, ${status}`, () => {
      const state = stateIn(through, date, { terms });
      assert.deepEqual([state.name, state.status], [name, status]);
    });

  test('one that is in a later term only has not begun', () => {
    const later = initiative({ third: { name: '対話' } });
    assert.deepEqual(
      [stateIn(later, '2022-05-01', { terms }).status, stateIn(later, '2026-04-01', { terms }).since],
      ['not-begun', '2026-04-01'],
    );
  });
});

describe('sections', () => {
  const departments = [
    { id: 'policy', name: '政策課', until: { date: '2026-04-01', successors: ['planning'] } },
    { id: 'planning', name: '企画課' },
    { id: 'digital', name: '情報課', until: { date: '2026-04-01', successors: ['policy', 'planning'] } },
  ];
  const ofBoth = initiative({ kouki: { name: '手順書', departments: ['policy', 'planning', 'digital'] } });

  test('that were merged are followed, those that were split are not guessed', () => {
    assert.deepEqual(stateIn(ofBoth, '2026-04-01', { departments }).departments, ['planning', 'digital']);
    assert.deepEqual(stateIn(ofBoth, '2026-03-31', { departments }).departments, ['policy', 'planning', 'digital']);
  });

  test('that lead in a circle lead nowhere', () => {
    const circle = ['policy', 'planning'].map((id, at, all) => ({
      id,
      name: id,
      until: { date: '2026-04-01', successors: [all[1 - at] ?? ''] },
    }));
    assert.deepEqual(
      stateIn(initiative({ kouki: { name: '手順書', departments: ['policy'] } }), undefined, { departments: circle }).departments,
      ['policy'],
    );
  });
});
