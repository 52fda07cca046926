import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Plan } from '../../src/model/plan.ts';

/** Writes the search index of the finished pages into `site/pagefind/`. */
export async function indexForSearch(_plan: Plan, site: string): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'ja' });
  if (!index) throw new Error(`検索の索引を作れませんでした：${errors.join('、')}`);
  const added = await index.addDirectory({ path: site });
  const written = await index.writeFiles({ outputPath: join(site, 'pagefind') });
  await close();
  const failed = [...added.errors, ...written.errors];
  if (failed.length > 0) throw new Error(`検索の索引を作れませんでした：${failed.join('、')}`);
}
