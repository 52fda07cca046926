import { existsSync, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import { type Environment, ROOT } from '../environment.ts';
import { BuildFailure } from './build-failure.ts';
import { foreignIn, MANIFEST, readManifest } from './manifest.ts';

/** Folders of the program that a site in them would break, or be lost in. */
const WORKSHOP = ['.ci', '.git', '.github', 'node_modules', 'public', 'scripts', 'src', 'tests'].map((name) => join(ROOT, name));

const OTHER_PLACE = '空のフォルダーか、まだないフォルダーを OUT_DIR に指定してください。';

/**
 * Throws unless publishing at `outDir` destroys nothing but what a build put there: it is a folder that a build made and
 * nobody touched since, or empty, or not there yet. Touches nothing.
 */
export function assertReplaceable({ outDir, contentDir }: Environment): void {
  const target = whereItLeads(outDir);
  for (const folder of [ROOT, contentDir, homedir()]) {
    if (isWithin(target, whereItLeads(folder))) {
      throw new BuildFailure(`OUT_DIR に ${outDir} は使えません。${folder} が消えてしまいます。`, OTHER_PLACE);
    }
  }
  for (const folder of [contentDir, ...WORKSHOP]) {
    if (isWithin(whereItLeads(folder), target)) {
      throw new BuildFailure(`OUT_DIR に ${outDir} は使えません。${folder} の中です。`, OTHER_PLACE);
    }
  }
  const standing = nearestStanding(target);
  if (!statSync(standing).isDirectory()) {
    throw new BuildFailure(`OUT_DIR に ${outDir} は使えません。${standing} はフォルダーではなく、ファイルです。`, OTHER_PLACE);
  }
  if (standing === target) assertOurs(target, outDir);
}

function nearestStanding(path: string): string {
  return existsSync(path) ? path : nearestStanding(dirname(path));
}

/** `path` without links; what is not there yet keeps its name. */
export function whereItLeads(path: string): string {
  const entry = entryAt(path);
  if (!entry) return dirname(path) === path ? path : join(whereItLeads(dirname(path)), basename(path));
  try {
    return realpathSync.native(path);
  } catch {
    throw new BuildFailure(`${path} はリンクですが、リンクの先がありません。`, 'リンクを直すか、消してください。');
  }
}

function assertOurs(folder: string, outDir: string): void {
  const names = readdirSync(folder);
  if (names.length === 0) return;
  if (names.includes('.git')) {
    throw new BuildFailure(
      `OUT_DIR の ${outDir} は git の作業フォルダーです。丸ごと置き換えると、その記録が消えてしまいます。`,
      `${OTHER_PLACE}できたサイトの中身は、あとで写してください。`,
    );
  }
  const manifest = readManifest(folder);
  if (!manifest) {
    throw new BuildFailure(
      `OUT_DIR の ${outDir} には、このビルドが作ったという印（${MANIFEST}）がありません。入っているのは ${listed(names.sort())}です。`,
      `${OTHER_PLACE}印を付けない前の版で作ったサイトなど、中身がすべて要らないことを確かめたら、このフォルダーを消してから作り直してください。`,
    );
  }
  const foreign = foreignIn(folder, [manifest]);
  if (foreign.length > 0) {
    throw new BuildFailure(
      `OUT_DIR の ${outDir} には、ビルドのあとで置かれたか書き換えられたものがあります：${listed(foreign)}。`,
      '要るものは別の場所に移し、要らないものは消してから、もう一度作ってください。',
    );
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown} など ${names.length} 件` : `${shown} `;
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

function entryAt(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
