import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone } from './harness/findings.ts';
import { cycleIn, type Import, importsIn, importsOfSource } from './harness/imports.ts';

/** What a room may import from the others, whole or one file of them; `types` only as types. Within itself a room may import anything. */
interface Room {
  from: readonly string[];
  types?: readonly string[];
  /** Packages and built-in modules. */
  packages: readonly string[];
}

/** The rooms of the house, files of `src/` by their names; a room within a room has a line of its own. Facts flow one way: from the model to what readers see. */
const ROOMS: Readonly<Record<string, Room>> = {
  'address.ts': { from: ['model'], packages: [] },
  'phrases.ts': { from: [], packages: ['budoux'] },
  model: { from: [], packages: ['zod'] },
  'format.ts': { from: ['model'], packages: [] },
  load: { from: ['model'], packages: ['zod', 'yaml', 'node:'] },
  'load/format-report.ts': { from: ['model', 'load'], packages: ['node:'] },
  check: { from: ['model', 'format.ts'], packages: [] },
  // The one way from a content folder to a checked plan, for pages and commands alike.
  'checked-plan.ts': { from: ['model', 'load', 'check'], packages: [] },
  'content.config.ts': { from: ['model'], packages: ['astro:content', 'astro/loaders', 'node:'] },
  'plan.ts': { from: ['model', 'checked-plan.ts', 'load/format-report.ts'], types: ['check'], packages: ['astro:content', 'node:'] },
  views: { from: ['model', 'format.ts', 'address.ts'], types: ['charts'], packages: [] },
  // Of the model nothing but how numbers with gaps are summed: a picture sums as amounts do, and is saved as data files are.
  charts: { from: ['format.ts', 'model/sums.ts', 'exports/csv.ts'], types: ['exports'], packages: ['d3-scale', 'chart.js'] },
  search: { from: ['model', 'views', 'address.ts', 'format.ts'], packages: ['pagefind', 'node:'] },
  exports: { from: ['model', 'views', 'address.ts', 'format.ts'], packages: ['fflate'] },
  feeds: { from: ['views', 'address.ts'], types: ['model'], packages: [] },
  hosts: { from: ['views', 'address.ts'], types: ['model'], packages: ['node:'] },
  social: { from: ['views', 'address.ts', 'phrases.ts'], types: ['model'], packages: ['@resvg/resvg-wasm', 'node:'] },
  styles: { from: [], packages: [] },
  components: {
    from: ['charts', 'search', 'format.ts', 'address.ts', 'phrases.ts'],
    types: ['model', 'views'],
    packages: ['uqr'],
  },
  // Runs in the browser on what the list shows: the same predicates as the build, and the same files to take along.
  'components/explorer': {
    from: ['components', 'views', 'exports', 'search', 'format.ts', 'address.ts'],
    types: ['model'],
    packages: [],
  },
  layouts: {
    from: ['views', 'components', 'charts', 'search', 'social', 'format.ts', 'address.ts', 'phrases.ts', 'styles'],
    types: ['model'],
    packages: ['@digital-go-jp/design-tokens'],
  },
  pages: {
    from: [
      'plan.ts',
      'views',
      'exports',
      'feeds',
      'hosts',
      'layouts',
      'components',
      'components/explorer',
      'charts',
      'search',
      'social',
      'format.ts',
      'address.ts',
    ],
    packages: ['astro', 'astro:content'],
  },
};

/** Packages that make a page heavy, or that read files: never in what a browser runs. */
const BUILD_ONLY = /^(zod|yaml|budoux|astro:content|node:.*|@resvg\/.*|pagefind)$/;

const imports = importsOfSource();

test('every room imports only from the rooms the house plan allows', () => {
  assert.ok(imports.length > 100, 'the imports were found');
  assertNone(imports.filter((each) => !isAllowed(each)).map(describeBreach), 'imports against the plan of the house');
});

test('no two files need each other', () => {
  assert.equal(cycleIn(imports.filter((each) => !each.isType))?.join(' → '), undefined);
});

test('what runs in the browser reaches neither the schemas nor the YAML parser', () => {
  const values = imports.filter((each) => !each.isType);
  const reached = new Set(values.filter((each) => each.inBrowser).flatMap((each) => each.target ?? []));
  // A set grows while it is walked: every file reached is visited once.
  for (const file of reached) for (const { target } of values.filter((each) => each.file === file)) if (target) reached.add(target);
  const heavy = values.filter((each) => (each.inBrowser || reached.has(each.file)) && BUILD_ONLY.test(each.specifier));
  assertNone(heavy.map(place), 'build-time packages in browser code');
});

test('no folder hides what is in it', () => {
  const vague = imports.filter(({ file }) => /\/(utils?|helpers?|lib|types|common|misc)\//.test(file));
  assertNone([...new Set(vague.map(({ file }) => file))], 'files in folders whose name says nothing');
});

test('the scan sees every way of importing', () => {
  const text = `---
import Chart from '../charts/Chart.astro';
import type { TermPlan } from '../model/term-plan.ts';
import { type Site, type Words } from '../model/site.ts';
import {
  addressOf,
  type Address,
} from '../address.ts';
import '../styles/site.css';
---
<script>
  import { start } from './start.ts';
  const more = () => import('../charts/to-chartjs.ts');
</script>`;
  const found = importsIn('src/pages/x.astro', text).map((each) => [each.line, each.specifier, each.isType, each.inBrowser]);
  assert.deepEqual(found, [
    [2, '../charts/Chart.astro', false, false],
    [3, '../model/term-plan.ts', true, false],
    [4, '../model/site.ts', true, false],
    [5, '../address.ts', false, false],
    [9, '../styles/site.css', false, false],
    [12, './start.ts', false, true],
    [13, '../charts/to-chartjs.ts', false, true],
  ]);
});

function isAllowed({ file, specifier, target, isType }: Import): boolean {
  const room = ROOMS[roomOf(file)];
  if (!room) return false;
  if (target === undefined)
    return (
      isType ||
      room.packages.some(
        (name) => specifier === name || (name.endsWith(':') && specifier.startsWith(name)) || specifier.startsWith(`${name}/`),
      )
    );
  const other = roomOf(target);
  return (
    other === roomOf(file) ||
    room.from.includes(other) ||
    room.from.includes(target.slice('src/'.length)) ||
    (isType && (room.types?.includes(other) ?? false))
  );
}

function roomOf(file: string): string {
  const inner = file.split('/').slice(1, 3).join('/');
  return inner in ROOMS ? inner : (file.split('/')[1] ?? '');
}

function describeBreach(each: Import): string {
  const room = ROOMS[roomOf(each.file)];
  if (!room) return `${place(each)} — src/${roomOf(each.file)} is no room of the house; give it a line in ROOMS`;
  const types = room.types ? `; types of ${room.types.join(', ')}` : '';
  return `${place(each)} — ${roomOf(each.file)} may import from ${room.from.join(', ') || 'nothing'}${types}; packages ${room.packages.join(', ') || 'none'}`;
}

function place({ file, line, specifier }: Import): string {
  return `${file}:${line} imports ${specifier}`;
}
