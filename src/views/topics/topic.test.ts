import assert from 'node:assert/strict';
import { test } from 'node:test';
import { historyParts } from '../../../tests/fixtures/history-plan.ts';
import { planOf } from '../../../tests/fixtures/plan-in-time.ts';
import { termPlanOf } from '../../model/term-plan.ts';
import { buildTopic, buildTopics, topicsWith } from './topic.ts';

/** The plan of two terms with topics over what goes on, what ended by event, by the table, and what began since. */
const plan = termPlanOf(
  planOf({
    ...historyParts,
    topics: [
      { id: 'desk', name: '窓口', description: '窓口の施策です。', initiatives: ['manual', 'counter', 'chat', 'fees'] },
      { id: 'paper', name: '書類', initiatives: ['paper'] },
    ],
  }),
);
const [desk, paper] = plan.plan.topics;
if (!desk || !paper) throw new Error('The plan has two topics');

test('a topic parts what goes on from what ended, in its editor’s order, under the names of the plan', () => {
  const { lists, head, lead } = buildTopic(plan, desk);
  assert.deepEqual(
    lists.map(({ anchor, heading, rows }) => [anchor, heading, rows.map(({ name }) => name)]),
    [
      ['going-on', '進めている施策（2件）', ['窓口の集約', '対話の窓口']],
      ['ended', '終わった施策（2件）', ['手順書', '使用料']],
    ],
  );
  assert.equal(head.path, '/topics/desk/');
  assert.equal(lead, '窓口の施策です。');
});

test('a topic without an explanation says what it holds, and no empty list', () => {
  const { lists, lead, turn } = buildTopic(plan, paper);
  assert.equal(lead, '「書類」に関わる1の施策です。');
  assert.deepEqual(
    lists.map(({ anchor }) => anchor),
    ['going-on'],
  );
  assert.deepEqual([turn.previous?.address, turn.next], ['/topics/desk/', undefined]);
});

test('the list counts what goes on, and what ended beside it', () => {
  const { topics, note } = buildTopics(plan);
  assert.deepEqual(
    topics.map(({ label, countLine }) => [label, countLine]),
    [
      ['窓口', '2件（ほかに終わった2件）'],
      ['書類', '1件'],
    ],
  );
  assert.equal(note, 'テーマは原資料にはなく、このサイトの編集者が付けた分類です。');
});

test('an initiative knows its topics', () => {
  assert.deepEqual(
    topicsWith(plan, 'paper').map(({ address }) => address),
    ['/topics/paper/'],
  );
  assert.deepEqual(topicsWith(plan, 'review'), []);
});
