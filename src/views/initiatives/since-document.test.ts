import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import { randomHistory } from '../../../tests/fixtures/random-histories.ts';
import { initiativeFile } from '../../model/initiative.ts';
import { isAlive, stateOf } from '../../model/state-of.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { sinceSentence } from '../sentences/now.ts';
import { buildHome } from '../site/home.ts';
import { buildTerm } from '../terms/term-page.ts';
import { sinceDocument } from './since-document.ts';

/** The plan of the fixture with the events of its initiatives replaced. */
function planWith(events: Readonly<Record<string, readonly unknown[]>>, site = historyParts.site) {
  const initiatives = historyParts.initiatives.map(({ id, events: _, ...rest }) => ({
    id,
    ...initiativeFile.parse({ terms: rest.terms, ...(events[id] && { events: events[id] }) }),
  }));
  return termPlanOf(planOf({ ...historyParts, site, initiatives: initiatives.filter(({ id }) => id !== 'chat' || events.chat) }));
}

function happened(kind: string, rest: object = {}) {
  return { kind, date: '2023-12-31', basis: 'staff-confirmed', note: '担当課に確認', ...rest };
}

describe('what became of the printed list', () => {
  test('is told so that it adds up, with the day of which the site speaks', () => {
    const since = sinceDocument(termPlanOf(planOf(historyParts)));
    assert.ok(since);
    assert.deepEqual([since.printed, since.now], [4, 4]);
    assert.equal(
      sinceSentence(since, { noun: '施策' }, 'その後、'),
      'その後、1件が完了し、1件が始まりました。令和6年10月1日現在は4の施策を進めています。',
    );
    assert.deepEqual(
      since.entries.map(({ link, note }) => `${link.label} ${note}`),
      ['使用料 令和5年12月31日に完了', '対話の窓口 令和6年2月1日に開始'],
    );
  });

  test('is not told where nothing differs: of names, sections and what was resumed there is nothing to count', () => {
    const plan = planWith({
      counter: [happened('suspended', { date: '2023-06-01' }), happened('resumed')],
      fees: [happened('renamed', { name: '料金' })],
    });
    assert.equal(sinceDocument(plan), null);
    assert.doesNotMatch(buildHome(plan).lead, /その後/);
    assert.equal(buildTerm(plan).since, null);
  });

  test('says of what rests that it does, and counts it as in force', () => {
    const since = sinceDocument(planWith({ fees: [happened('suspended')] }));
    assert.equal(since && sinceSentence(since, { noun: '施策' }, 'その後、'), '令和6年10月1日現在は4の施策があり、うち1件は休止中です。');
  });

  test('tells a merge from an end, and speaks without a day where the site has none', () => {
    const since = sinceDocument(planWith({ fees: [happened('merged', { into: ['review'] })], paper: [happened('ended')] }, {}));
    assert.equal(
      since && sinceSentence(since, { noun: '施策' }, '計画の後、'),
      '計画の後、1件がほかの施策に統合され、1件が終わりました。今は2の施策を進めています。',
    );
  });

  test('counts one that began and ended twice, so that the sum is right', () => {
    const began = happened('began', { name: '対話', departments: ['digital'], group: '1/people', date: '2023-06-01' });
    const since = sinceDocument(planWith({ chat: [began, happened('ended')] }));
    assert.deepEqual(since && [since.counts.began, since.counts.ended, since.now], [1, 1, 4]);
  });

  test('does not know what is to come', () => {
    assert.equal(sinceDocument(planWith({ fees: [happened('completed')] }, { updated: '2023-06-01' })), null);
  });

  test('of a term that is over is what held on its last day', () => {
    const { second, ...later } = { second: historyParts.terms[1], third: historyParts.terms[1] };
    assert.ok(second && later.third);
    const third = { ...later.third, term: { ...later.third.term, id: 'third', years: { first: 2026, last: 2029 } } };
    const parts = {
      ...historyParts,
      site: { updated: '2027-01-01' },
      settings: { ...historyParts.settings, terms: ['first', 'second', 'third'] },
      terms: [...historyParts.terms, third],
    };
    const plan = planOf(parts);
    const since = sinceDocument(termPlanOf(plan, plan.terms[1]));
    assert.match(since ? sinceSentence(since, { noun: '施策' }, 'その後、') : '', /期の終わり（令和8年3月31日）には4の施策がありました。$/);
  });
});

test('in random plans the printed ones, less what ended, with what began, are those in force', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const plan = termPlanOf(planOf(randomHistory(seed)));
    const inForce = plan.plan.initiatives.filter((each) => isAlive(stateOf(plan.plan, each)));
    const since = sinceDocument(plan);
    if (!since) continue;
    const { merged, completed, ended, began } = since.counts;
    assert.equal(since.printed - merged - completed - ended + began, since.now, `seed ${seed}`);
    assert.equal(since.now, inForce.length, `seed ${seed}`);
  }
});
