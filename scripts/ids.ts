import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readPlan } from '../src/load/read-plan.ts';
import type { IdsByKind } from '../src/model/entry-ref.ts';
import { idsOf, refsOf } from '../src/model/entry-ref.ts';
import { extendLedger } from '../src/model/ids-ledger.ts';
import { fileOf } from '../src/model/nouns.ts';
import { readEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';

const HEAD = `# 公開済み id の台帳。npm run ids が書き足します。手では直さないでください。
# ここに載った id のアドレスは、ずっと答え続けます。名前を変えるときや掲載を終えるときは moved.yaml に書きます。
`;

await runCommand(writeLedger);

/** Adds to the ledger of the plan what is new in it; true where that could be done. */
async function writeLedger(): Promise<boolean> {
  const { contentDir } = readEnvironment();
  const { plan, problems } = await readPlan(contentDir);
  if (!plan || problems.length > 0) {
    console.error('内容に問題があるため、台帳を書けません。npm run check で確かめてください。');
    return false;
  }
  const ledger = extendLedger(plan.publishedIds, idsOf(plan));
  const added = refsOf(ledger).length - (plan.publishedIds ? refsOf(plan.publishedIds).length : 0);
  const file = join(contentDir, fileOf('publishedIds'));
  if (added > 0 || !existsSync(file)) writeFileSync(file, HEAD + toYaml(ledger));
  console.log(added > 0 ? `台帳に ${added} 件の id を足しました（${file}）。` : '台帳はそのままです。新しい id はありません。');
  return true;
}

/** One id a line, so that what was added is read off a comparison of versions; kinds without ids are left out. */
function toYaml(ledger: IdsByKind): string {
  const held = Object.fromEntries(Object.entries(ledger).filter(([, ids]) => ids.length > 0));
  return stringify(held);
}
