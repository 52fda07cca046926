import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { Site } from '../model/site.ts';

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

/** What `plan` leaves unset that readers would miss. The site leaves it out; nothing is invented. */
export function reminders(plan: Plan): Reminder[] {
  return UNSET.filter(({ key }) => plan.site[key] === undefined).map(({ message }) => ({ file: fileOf('site'), message }));
}
