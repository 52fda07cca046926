import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { idIn, randomLineage } from '../../../tests/fixtures/random-lineages.ts';
import { drawnLineage, storyOf, textOfStatement } from '../../../tests/fixtures/told-lineage.ts';
import { lineageOf } from '../../model/lineage-of.ts';
import type { Plan } from '../../model/plan.ts';
import type { LineageStatement } from './lineage-statements.ts';

const plans = Array.from({ length: 60 }, (_, at) => ({ seed: at + 1, plan: randomLineage(at + 1) }));

describe('in random histories', () => {
  test('the drawing has a box for each initiative in each term under its printed name, each link of the model, and no other', () => {
    for (const [plan, id, where] of everyInitiative()) {
      const { nodes, edges } = modelOf(plan, id);
      if (nodes.every(({ term }) => term === plan.terms[0]) && plan.terms.length === 1) continue;
      const drawn = drawnLineage(plan, id);
      const boxes = drawn.columns.flatMap(({ heading, boxes }) => boxes.map(({ key, name }) => `${heading} ${key} ${name}`));
      const expected = nodes.map(({ term, key, name }) => `${term?.short ?? plan.previousPlan?.name} ${key} ${name}`);
      assert.deepEqual(boxes, expected, where);
      assert.deepEqual(
        drawn.edges.map(({ from, to }) => `${from} → ${to}`),
        edges.map(({ from, to }) => `${from} → ${to}`),
        where,
      );
    }
  });

  test('the words say each link of the model, and no other', () => {
    const kinds = new Set<string>();
    for (const [plan, id, where] of everyInitiative()) {
      const { nodes, edges } = modelOf(plan, id);
      const node = (key: string) => nodes.find((each) => each.key === key);
      const expected = edges.map(({ from, to }) => link(node(from)?.initiative.id, node(to)?.initiative.id, node(to)?.term?.id));
      assert.deepEqual(linksTold(plan, id), [...new Set(expected)].sort(), where);
      for (const edge of edges) kinds.add(`${edge.kind} ${edge.basis}`);
    }
    assert.equal(kinds.size, 6, [...kinds].join(', '));
  });

  test('the words hold every name as its term prints it', () => {
    for (const [plan, id, where] of everyInitiative()) {
      const { name, told } = storyOf(plan, id);
      const statements = [...(told?.statements ?? []), ...(told?.steps ?? []).flatMap((step) => step.statements)];
      const text = [name, ...statements.flatMap((each) => [textOfStatement(each), ...each.entries.flatMap(wordsOf)])].join('\n');
      for (const node of modelOf(plan, id).nodes) assert.ok(text.includes(node.name), `${where}: ${node.name} in\n${text}`);
    }
  });

  test('every other initiative of a lineage is a link once, and the page leads not to itself', () => {
    for (const [plan, id, where] of everyInitiative()) {
      const { told } = storyOf(plan, id);
      const statements = [...(told?.statements ?? []), ...(told?.steps ?? []).flatMap((step) => step.statements)];
      const addresses = statements.flatMap(({ pieces, entries }) => [...pieces, ...entries].flatMap(({ address }) => address ?? []));
      const others = new Set(modelOf(plan, id).nodes.map(({ initiative }) => initiative.id));
      others.delete(id);
      for (const other of others)
        assert.ok(
          addresses.some((address) => address.endsWith(`/initiatives/${other}/`)),
          `${where}: ${other}`,
        );
      assert.ok(!addresses.includes(`/initiatives/${id}/`), where);
    }
  });
});

function* everyInitiative(): Generator<[plan: Plan, id: string, where: string]> {
  for (const { seed, plan } of plans) for (const { id } of plan.initiatives) yield [plan, id, `seed ${seed}, ${id}`];
}

function modelOf(plan: Plan, id: string) {
  const self = plan.initiatives.find((each) => each.id === id);
  assert.ok(self);
  return lineageOf(plan, self);
}

function link(from: string | undefined, to: string | undefined, term: string | undefined): string {
  return `${from} → ${to} in ${term}`;
}

function wordsOf({ name, calledOtherwise = '' }: LineageStatement['entries'][number]): string[] {
  return [name, calledOtherwise];
}

/** The links that a reader finds in the sentences, each once. */
function linksTold(plan: Plan, self: string): string[] {
  const { told } = storyOf(plan, self);
  const drawn = new Set(told?.lineage?.columns.filter(({ boxes }) => boxes.length > 0).map(({ heading }) => heading));
  const last = plan.terms.findLast(({ short }) => drawn.has(short))?.id;
  const brief = (told?.statements ?? []).flatMap((each) => linksIn(each, self, last));
  let term: string | undefined;
  const steps = (told?.steps ?? []).flatMap((step) => {
    if (step.kind === 'term') term = plan.terms.find(({ short }) => short === step.when.text)?.id;
    const { datetime } = step;
    const at = datetime ? plan.terms.findLast(({ years }) => `${years?.first}-04-01` <= datetime)?.id : term;
    return step.statements.flatMap((each) => linksIn(each, self, at));
  });
  return [...new Set([...brief, ...steps])].sort();
}

function linksIn(statement: LineageStatement, self: string, term: string | undefined): string[] {
  const text = textOfStatement(statement).replace(/「[^」]*」の計画での名称は.*$/, '');
  const quoted = [...text.matchAll(/「([^」]*)」/g)].map(([, name = '']) => idIn(name)).filter((name) => /^(k|old)/.test(name));
  const listed = statement.entries.map(({ name }) => idIn(name));
  const [subject = self] = quoted;
  if (/^「[^」]*」(が|の一部が)「/.test(text)) return quoted.slice(1).map((to) => link(subject, to, term));
  if (/(統合されました|分かれて引き継がれました)。$/.test(text)) return quoted.map((to) => link(self, to, term));
  if (/^次の.*から続いています。$/.test(text)) return listed.map((each) => link(each, each, term));
  if (/前の計画「旧計画」/.test(text)) return listed.map((from) => link(from, subject, 't1'));
  if (/から続いています。$/.test(text)) return [link(subject, subject, term)];
  if (/まとめられています。$|引き継いでいます。$/.test(text)) return listed.map((from) => link(from, subject, term));
  if (/次の.*です。$|引き継がれています。$/.test(text) && listed.length > 0) return listed.map((to) => link(self, to, term));
  if (/続く|名称が変わりました。|再び加わった/.test(text)) return [link(self, self, term)];
  return [];
}
