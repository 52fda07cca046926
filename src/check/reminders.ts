import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { nowOf, presentTerm } from '../model/plan.ts';
import type { Site } from '../model/site.ts';
import { endOfTerm } from '../model/term-at.ts';

/** Something not wrong but worth knowing before publishing. */
export interface Reminder {
  file: string;
  /** A full sentence in Japanese. */
  message: string;
}

const UNSET: readonly { key: keyof Site; message: string }[] = [
  { key: 'publisher', message: '発行者（publisher）がまだ書かれていません。サイトには発行者の名前が出ません。' },
  { key: 'contact', message: '問い合わせ先（contact）がまだ書かれていません。サイトには問い合わせ先が出ません。' },
  { key: 'url', message: 'サイトのアドレス（url）がまだ書かれていません。共有の画像や引用のアドレスが完全な形になりません。' },
  { key: 'updated', message: '更新日（updated）がまだ書かれていません。サイトには更新日が出ません。' },
  { key: 'licence', message: '利用条件（licence）がまだ書かれていません。文やデータを使ってよい条件が読む人に伝わりません。' },
];

/** What `plan` leaves unset that readers would miss, and what its time has come for. The site leaves it out; nothing is invented. */
export function reminders(plan: Plan): Reminder[] {
  const unset = UNSET.filter(({ key }) => plan.site[key] === undefined).map(({ message }) => ({ file: fileOf('site'), message }));
  return [...unset, ...noLedger(plan), ...termIsOver(plan)];
}

/** Once the site has an address, that is an error. */
function noLedger({ publishedIds, site }: Plan): Reminder[] {
  if (publishedIds || site.url !== undefined) return [];
  const message =
    '公開する id の台帳がまだありません。公開する前に npm run ids で作っておくと、id が消えてリンクが切れたときに気づけます。';
  return [{ file: fileOf('publishedIds'), message }];
}

function termIsOver(plan: Plan): Reminder[] {
  const term = presentTerm(plan);
  const [now, last] = [nowOf(plan), endOfTerm(term)];
  if (now === undefined || last === undefined || now <= last) return [];
  const message = `「${term.name}」は ${last} に終わっています。次の期があれば、terms/ に期のフォルダーを作り、plan.yaml の terms に書き足してください。`;
  return [{ file: fileOfTerm(term.id, 'term'), message }];
}
