import { existsSync, readdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Environment, ROOT } from '../environment.ts';
import { BuildFailure } from './build-failure.ts';
import { foreignIn, MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { isLink, isMountPoint, isWithin, nearestStanding, whereItLeads } from './place.ts';
import { ROOM_INSIDE } from './publishing-room.ts';

/** Folders of the program that a site in them would break, or be lost in. */
const WORKSHOP = ['.ci', '.git', '.github', 'node_modules', 'public', 'scripts', 'src', 'tests'].map((name) => join(ROOT, name));

const OTHER_PLACE = '空のフォルダーか、まだないフォルダーを OUT_DIR に指定してください。';

/**
 * Throws unless `outDir` is a place for a site, and publishing there destroys nothing but what a build put there: it is a
 * folder that a build made and nobody added to since, or empty, or not there yet. Touches nothing. Whether somebody changed a
 * file, which takes long to tell, `assertOurs` says just before publishing.
 */
export function assertReplaceable({ outDir, contentDir }: Environment): void {
  const target = whereItLeads(outDir);
  if (isLink(outDir) && !existsSync(target)) {
    throw new BuildFailure(
      `OUT_DIR の ${outDir} はリンクですが、リンクの先（${target}）がありません。`,
      'リンクを直すか、消してください。',
    );
  }
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
  if (standing === target) assertOurs(target, outDir, 'names');
}

/**
 * Throws unless `folder` holds nothing, or only what a build put there, as it put it there, told `by` sums or, quicker, by
 * names alone. `shownAs`: its name for the reader.
 */
export function assertOurs(folder: string, shownAs = folder, by: 'sums' | 'names' = 'sums'): void {
  const passed = partsOfNobody(folder);
  const names = readdirSync(folder).filter((name) => !passed.includes(name));
  if (names.length === 0) return;
  if (names.includes('.git')) {
    throw new BuildFailure(
      `OUT_DIR の ${shownAs} は git の作業フォルダーです。丸ごと置き換えると、その記録が消えてしまいます。`,
      `${OTHER_PLACE}できたサイトの中身は、あとで写してください。`,
    );
  }
  const manifest = readManifest(folder);
  if (!manifest) {
    throw new BuildFailure(
      `OUT_DIR の ${shownAs} には、このビルドが作ったという印（${MANIFEST}）がありません。入っているもの：${listed(names.sort())}。`,
      `${OTHER_PLACE}印を付けない前の版で作ったサイトなど、中身がすべて要らないことを確かめたら、このフォルダーを消してから作り直してください。`,
    );
  }
  assertUntouched(folder, [manifest], shownAs, by);
}

/** Throws where `folder` holds something that none of `manifests` accounts for; the rest as for `assertOurs`. */
export function assertUntouched(folder: string, manifests: readonly Manifest[], shownAs = folder, by: 'sums' | 'names' = 'sums'): void {
  const foreign = foreignIn(folder, manifests, partsOfNobody(folder), by);
  if (foreign.length === 0) return;
  throw new BuildFailure(
    `OUT_DIR の ${shownAs} には、ビルドのあとで置かれたか書き換えられたものがあります：${listed(foreign)}。`,
    '要るものは別の場所に移し、要らないものは消してから、もう一度作ってください。',
  );
}

/** The room of a build that publishes here, and what every disk comes with: neither is replaced. */
function partsOfNobody(folder: string): string[] {
  return isMountPoint(folder) ? [ROOM_INSIDE, 'lost+found'] : [ROOM_INSIDE];
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, 5).join('、');
  return names.length > 5 ? `${shown} など ${names.length} 件` : shown;
}
