import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Measure, Section } from './bench/section.ts';
import { ROOT } from './environment.ts';
import { runCommand } from './run-command.ts';

const FOLDER = join(ROOT, 'scripts', 'bench');

/** `npm run bench`, or `npm run bench -- build weight`: measures, part by part; asserts nothing. */
async function bench(): Promise<boolean> {
  const names = readdirSync(FOLDER)
    .filter((file) => /^(?!section\b)[\w-]+\.ts$/.test(file))
    .map((file) => basename(file, '.ts'))
    .sort();
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0) throw new Error(`${unknown.join('、')} という計測はありません。あるのは ${names.join('、')} です。`);
  for (const name of wanted.length > 0 ? wanted : names) {
    const { section } = (await import(pathToFileURL(join(FOLDER, `${name}.ts`)).href)) as { section: Section };
    console.log(`\n── ${section.title}  [${name}]`);
    for (const measure of await section.run()) console.log(line(measure));
  }
  return true;
}

function line({ what, value, budget }: Measure): string {
  return `${what.padEnd(44)} ${value.padStart(12)}${budget === undefined ? '' : `   (≤ ${budget})`}`;
}

await runCommand(bench);
