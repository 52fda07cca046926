import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { toYen } from '../../src/model/amount.ts';
import { mergesOf } from '../../src/model/initiative.ts';
import { indexOf } from '../../src/model/plan-index.ts';
import { nameOf } from '../../src/model/term-plan.ts';
import type { TryEntry, TryItem, TryListEntry } from '../../src/model/try-item.ts';
import { thisPlan } from '../harness/sites.ts';
import { KOUKI_PLAN, koukiPlan } from './kouki-plan.ts';
import { type PrintedEntry, type PrintedTry, readSourceText, squeeze } from './source-text.ts';

/**
 * The data against the published text, read by a reader of its own: what is printed is in the data, in order, and the
 * data holds nothing else. White space is left out of the comparison, since the text has some inside its words.
 */

const text = readFileSync(join(thisPlan.contentDir, 'source', `${KOUKI_PLAN}.md`), 'utf8');
const printed = readSourceText(text);
const plan = await koukiPlan();
const index = indexOf(plan);

/** Entries of a Try that are worded otherwise than the table; any other difference is a mistake. */
const WORDED_OTHERWISE = new Map([
  ['デジタルデバイド対応', 'デジタルデバイス対応'],
  ['市長と職員の意見交換(MSTEP)', '市長と職員の意見交換会（MSTEP）'],
]);

describe('the published text', () => {
  test('is the one that the data was made from', () => {
    const digest = createHash('sha256').update(text).digest('hex');
    assert.equal(
      digest,
      '81bce8500fd6ae436123926123aec95b23f34e9ebe6757e9d0cbae3c43acd0ba',
      '原資料の文が変わりました。データと照らし合わせてから、この値を改めてください。',
    );
    assert.equal(plan.sourceLines.join('\n'), text);
  });

  test('has no line that the reader of this test passes over', () => {
    assert.deepEqual(printed.unread, []);
  });

  test('holds as much as is known of it', () => {
    const count = (section: string) => printed.statements.filter((each) => each.section === section).length;
    assert.deepEqual([count('Keep'), count('Problem'), count('Try'), printed.tries.length], [3, 9, 8, 8]);
    const labelled = (start: string) => printed.rows.filter((row) => row.label.startsWith(start));
    assert.deepEqual([printed.rows.length, labelled('継続').length, labelled('新規').length, labelled('廃止').length], [65, 41, 12, 12]);
    assert.equal(labelled('継続（新規）').length, 1);
    assert.equal(new Set(labelled('廃止').map((row) => row.label)).size, 5);
    assert.equal(printed.rows.filter((row) => row.previousName).length, 53);
    assert.equal(printed.rows.filter((row) => row.name).length, 53);
    assert.equal(printed.tables.flatMap((table) => table.rows.flatMap((row) => row.numbers)).length, 4 * 7 + 4 * 8);
  });
});

test('Keep, Problem and Try stand in the data as printed', () => {
  const sections = plan.retrospective?.parts ?? [];
  const statements = sections.flatMap((section) =>
    section.items.map((item, at) => ({
      line: item.source?.[0],
      section: section.label,
      number: at + 1,
      text: squeeze(item.text),
    })),
  );
  assert.deepEqual(statements, printed.statements);
  assert.deepEqual(
    sections.map(({ source, label, heading }) => ({ line: source?.[0], text: squeeze(`${label}${heading}`) })),
    printed.sections,
  );
  assert.deepEqual(
    sections.at(-1)?.items.map((item) => item.tryItem),
    printed.tries.map((each) => String(each.number)),
  );
});

describe('Try', () => {
  test('every list, entry, department, note and paragraph stands in the data as printed', () => {
    assert.deepEqual(plan.tryItems.map(asPrintedTry), printed.tries);
  });

  test('every entry points at the initiative of that name', () => {
    const entries = plan.tryItems.flatMap((item) => [
      ...(item.newInitiatives?.entries ?? []),
      ...(item.existingInitiatives?.entries ?? []),
    ]);
    for (const entry of entries.flatMap((each): TryEntry[] => [each, ...(each.absorbs?.entries ?? [])])) {
      const initiative = index.initiatives.get(entry.initiative);
      assert.ok(initiative, `${entry.initiative} がありません`);
      assert.equal(squeeze(nameOf(initiative)), WORDED_OTHERWISE.get(squeeze(entry.name)) ?? squeeze(entry.name));
    }
  });

  test('a remark speaks of its category in the words given as its own', () => {
    const remarks = plan.tryItems.flatMap((item) => item.remarks ?? []);
    assert.equal(remarks.length, 1);
    for (const remark of remarks) assert.ok(remark.categoryName && remark.text.includes(remark.categoryName));
  });
});

test('every row of the transition tables stands in the data as printed', () => {
  const rows = plan.outline.flatMap((policy) =>
    policy.groups.flatMap((group) =>
      group.members.map((member) => {
        const initiative = index.initiatives.get(member.initiative);
        return {
          line: initiative?.source?.[0],
          policy: squeeze(`${policy.name}${plan.term.levels[0]}${policy.id}`),
          category: squeeze(`${group.number}${group.name}`),
          previousName: squeeze(initiative?.previousName ?? ''),
          label: initiative?.changeLabel ?? index.changes.get(initiative?.change ?? '')?.label,
          name: squeeze(initiative?.name ?? ''),
          department: departmentNames(initiative?.departments ?? []).join('・'),
        };
      }),
    ),
  );
  assert.deepEqual(rows, printed.rows);
  assert.equal(plan.initiatives.length, printed.rows.length);
});

test('a policy rests on the lines that print its name', () => {
  for (const policy of plan.outline)
    for (const line of policy.source?.lines ?? []) assert.ok(printedOn(line).includes(squeeze(`${policy.name}基本方針${policy.id}`)));
});

test('initiatives are merged where a Try groups them, and nowhere else', () => {
  const groups = printed.tries.flatMap((each) => each.lists.flatMap((list) => list.entries)).filter((entry) => entry.group);
  const inText = groups.flatMap((into) => (into.group?.entries ?? []).map((from) => `${from.name} → ${into.name} (${from.lines[0]})`));
  const inData = plan.initiatives.flatMap((from) =>
    mergesOf(from).flatMap((merge) => {
      assert.equal(merge.basis, 'printed');
      const into = index.initiatives.get(merge.initiative);
      const lines = merge.basis === 'printed' ? merge.source : [];
      return lines.map((line) => `${squeeze(from.previousName ?? '')} → ${squeeze(into?.name ?? '')} (${line})`);
    }),
  );
  assert.deepEqual(inData.toSorted(), inText.toSorted());
});

test('what ended into something that the text does not name says so', () => {
  const unnamed = plan.initiatives
    .filter((initiative) => initiative.mergedInto === 'not-stated')
    .map((initiative) => initiative.source?.[0]);
  const named = plan.initiatives.filter((initiative) => mergesOf(initiative).length > 0).map((initiative) => initiative.source?.[0]);
  const merged = printed.rows.filter((row) => /^廃止（.*(集約|統合).*）$/.test(row.label)).map((row) => row.line);
  assert.deepEqual([...unnamed, ...named].toSorted(), merged.toSorted());
});

test('every number of the effect tables stands in the data, at its place and with its status', () => {
  const { words } = plan.term;
  const unit = plan.term.effects?.unit ?? '千円';
  const names = new Map(plan.outline.map((policy) => [policy.id, `${policy.number}${policy.name}`]));
  const statuses = { actual: `(${words.actual})`, forecast: `(${words.forecast})`, open: `(${words.open})` };
  // Later figures cite other documents, or none.
  const vintages = plan.vintages.filter(({ source }) => source !== undefined && source.document === undefined);
  const tables = vintages.map((vintage, at) => ({
    line: vintage.source?.lines[0],
    title: vintage.title,
    unit: unit,
    heads: [plan.term.levels[0] ?? '', words.effectAmount, words.grandTotal, ...(at > 0 ? [words.differenceFromBaseline] : [])].map(
      squeeze,
    ),
    // The first table prints no status beside its years; all of it is 見込み by its title.
    years: vintage.years.map(({ fiscalYear, status }) => `令和${fiscalYear - 2018}年度${at > 0 ? statuses[status] : ''}`),
    rows: [...vintage.rows, vintage.total].map((row) => ({
      line: row.source[0],
      name: row.group === undefined ? words.total : squeeze(names.get(row.group) ?? ''),
      numbers: [...row.amountsYen, row.totalYen, ...(row.differenceFromBaselineYen === undefined ? [] : [row.differenceFromBaselineYen])],
    })),
  }));
  assert.deepEqual(
    tables,
    printed.tables.map((table) => ({ ...table, rows: table.rows.map(inYen) })),
  );
  assert.deepEqual(new Set(plan.vintages[0]?.years.map((year) => year.status)), new Set(['forecast']));

  function inYen(row: { line: number; name: string; numbers: number[] }) {
    return { ...row, numbers: row.numbers.map((number) => toYen(number, unit)) };
  }
});

function printedOn(line: number): string {
  return squeeze(plan.sourceLines[line - 1] ?? '');
}

function departmentNames(ids: readonly string[]): string[] {
  return ids.map((id) => index.departments.get(id)?.name ?? id);
}

function asPrintedTry(item: TryItem): PrintedTry {
  const lists = [item.newInitiatives, item.existingInitiatives].filter((list) => list !== undefined);
  const others = [...(item.remarks ?? []), ...(item.paragraph ? [item.paragraph] : [])];
  return {
    line: item.source?.[0] ?? 0,
    number: Number(item.id),
    title: squeeze(item.title),
    lists: lists.map((list) => ({
      line: list.source?.[0] ?? 0,
      heading: squeeze(list.heading),
      entries: list.entries.map(asPrintedEntry),
    })),
    others: others.map((other) => ({ line: other.source?.[0] ?? 0, text: squeeze(other.text) })),
  };
}

function asPrintedEntry(entry: TryListEntry): PrintedEntry {
  const group = entry.absorbs;
  return {
    lines: [...(entry.source ?? [])],
    name: squeeze(entry.name),
    departments: departmentNames(entry.departments),
    status: entry.status ?? '',
    notes: (entry.notes ?? []).map(squeeze),
    group: group
      ? {
          label: group.label,
          lines: [...(group.source ?? [])],
          entries: group.entries.map(asPrintedEntry),
          conclusion: squeeze(group.conclusion ?? ''),
        }
      : null,
  };
}
