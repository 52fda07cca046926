import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readYaml } from './read-yaml.ts';

const FILE = `name: 見本
rows:
  - policy: "1"
    amounts:
      2022: -5
      2023:
  - { policy: "2", note: 注 }
`;

/** Messages with their positions, as a report shows them. */
function messagesOf(text: string): string[] {
  return readYaml('x.yaml', text).problems.map(({ position, message }) => `${position?.line}:${position?.column} ${message}`);
}

test('plain YAML is read as it is written', () => {
  const { data, problems } = readYaml('x.yaml', FILE);
  assert.deepEqual(problems, []);
  assert.deepEqual(data, {
    name: '見本',
    rows: [
      { policy: '1', amounts: { 2022: -5, 2023: null } },
      { policy: '2', note: '注' },
    ],
  });
});

describe('a path leads to a position', () => {
  const { locate, locateKey } = readYaml('x.yaml', FILE);
  const at = ({ line, column }: { line: number; column: number }) => `${line}:${column}`;

  test('to the value', () => {
    assert.equal(at(locate(['name'])), '1:7');
    assert.equal(at(locate(['rows', 1, 'note'])), '7:26');
  });

  test('to the value of a key that is a number', () => {
    assert.equal(at(locate(['rows', 0, 'amounts', '2022'])), '5:13');
    assert.equal(at(locate(['rows', 0, 'amounts', 2022])), '5:13');
  });

  test('to the key where nothing stands after it', () => {
    assert.equal(at(locate(['rows', 0, 'amounts', '2023'])), '6:7');
  });

  test('to what is around it where it is missing', () => {
    assert.equal(at(locate(['rows', 1, 'total'])), '7:5');
    assert.equal(at(locate(['nothing', 3, 'here'])), '1:1');
  });

  test('to the key itself', () => {
    assert.equal(at(locateKey(['rows', 1, 'note'])), '7:20');
  });
});

describe('several slips in one file are all told', () => {
  test('of syntax', () => {
    assert.deepEqual(messagesOf('a: 1\na: 2\nb: 1\nb: 2\n'), ['2:1 項目「a」が2回書かれています。', '4:1 項目「b」が2回書かれています。']);
  });

  test('of numbers', () => {
    assert.equal(messagesOf('a: 007\nb: 0x1F\nc: +5\nd: 1e3\ne: -0\nf: 0.5\ng: -12\nh: 0\n').length, 5);
  });
});

test('lines that are folded where Latin words meet are left alone', () => {
  assert.deepEqual(messagesOf('a: one\n  two\nb: |\n  一\n  二\nc: >-\n  一、one\n  二\n'), []);
});

test('no aliases, however many there are of them, get through', () => {
  const bomb = `a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n`;
  assert.ok(messagesOf(bomb).length >= 9);
});

test('lines are counted alike with Windows line ends and a byte order mark', () => {
  assert.deepEqual(messagesOf('\uFEFFa: 1\r\nb: 2\r\na: 3\r\n'), ['3:1 項目「a」が2回書かれています。']);
});

test('a file of comments has no data, which is not the same as an empty file', () => {
  assert.equal(readYaml('x.yaml', '# 注\n').data, null);
  assert.deepEqual(messagesOf('# 注\n'), []);
  assert.equal(readYaml('x.yaml', ' \n').data, undefined);
  assert.deepEqual(messagesOf(' \n'), ['1:1 ファイルの中身がありません。']);
});
