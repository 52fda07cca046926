import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readEnvironment } from '../environment.ts';
import { inKilobytes, type Section } from './section.ts';

/** What each kind of page brings before it shows itself, gzip: HTML and style sheets. */
export const section: Section = {
  title: 'ページの重さ（gzip。HTML とスタイルシート。種類ごとにいちばん重いページ）',
  run: async () => {
    const { outDir, base } = readEnvironment();
    if (!existsSync(join(outDir, 'index.html'))) throw new Error('サイトがありません。先に npm run build を実行してください。');
    const heaviest = new Map<string, { path: string; bytes: number }>();
    for (const file of globSync('**/*.html', { cwd: outDir })) {
      const html = readFileSync(join(outDir, file), 'utf8');
      const sheets = [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) => href.slice(base.length));
      const bytes = [html, ...sheets.map((sheet) => readFileSync(join(outDir, sheet)))].reduce(
        (sum, each) => sum + gzipSync(each).length,
        0,
      );
      const folders = file.split('/').slice(0, -1);
      // Pages of one kind stand in one folder; those that stand in a term's own folder are each a kind.
      const isOfTerm = folders.length === 2 && globSync(`${folders[0]}/*/*/index.html`, { cwd: outDir }).length > 0;
      const kind = folders.length < 2 || isOfTerm ? folders.join('/') : [...folders.slice(0, -1), '*'].join('/');
      if (bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { path: `/${file.replace(/index\.html$/, '')}`, bytes });
    }
    return [...heaviest.values()]
      .sort((a, b) => b.bytes - a.bytes)
      .map(({ path, bytes }) => ({ what: path, value: inKilobytes(bytes), budget: budgetOf(path) }));
  },
};

/** As `tests/weight.dist.test.ts` has it. */
function budgetOf(path: string): string {
  if (path.endsWith('/effects/')) return '40 kB';
  if (path === '/print/') return '100 kB';
  return /\/transitions\/$|^\/source\//.test(path) ? '20 kB' : '15 kB';
}
