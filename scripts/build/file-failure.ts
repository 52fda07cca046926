import { BuildFailure } from './build-failure.ts';

const ELSEWHERE = '権限のある利用者で実行してください。サイトを置く場所なら、書き込める場所を OUT_DIR に指定してもかまいません。';
const FREE_SPACE =
  '要らないファイルを消して空きを作ってから、もう一度実行してください。サイトを置く場所には、サイト二つ分の空きが要ります。';

/** What the system calls a failure: what happened, and what to do. */
const FAILURES: Readonly<Record<string, readonly [message: string, advice: string]>> = {
  ENOSPC: ['ディスクの空きが足りません', FREE_SPACE],
  EDQUOT: ['使ってよいディスクの量を超えました', FREE_SPACE],
  EACCES: ['書き込む権限がありません', ELSEWHERE],
  EPERM: ['操作する権限がありません', ELSEWHERE],
  EROFS: ['読み取り専用の場所です', ELSEWHERE],
  EBUSY: ['ほかのプログラムが使っています', 'そのプログラムを終えてから、もう一度実行してください。'],
  ENAMETOOLONG: ['名前が長すぎます', 'もっと短い名前の場所を OUT_DIR に指定してください。'],
  EMFILE: ['開いているファイルが多すぎます', 'ほかのプログラムを終えてから、もう一度実行してください。'],
  ENFILE: ['開いているファイルが多すぎます', 'ほかのプログラムを終えてから、もう一度実行してください。'],
  EIO: ['ディスクを読み書きできません', 'ディスクが壊れていないかを確かめてください。'],
};

/** Bundlers pass some failures on as words only. */
const IN_WORDS = new RegExp(`\\b(${Object.keys(FAILURES).join('|')})\\b|os error (\\d+)`);
const BY_NUMBER: Readonly<Record<string, string>> = { 13: 'EACCES', 28: 'ENOSPC', 30: 'EROFS', 122: 'EDQUOT' };

/** What the disk refused, where that is what `error`, or what caused it, comes from; undefined where it is something else. */
export function fileFailure(error: unknown): BuildFailure | undefined {
  if (!(error instanceof Error)) return undefined;
  const [, name, number] = IN_WORDS.exec(error.message) ?? [];
  const known = FAILURES[codeOf(error) ?? ''] ?? FAILURES[name ?? BY_NUMBER[number ?? ''] ?? ''];
  if (!known) return fileFailure(error.cause);
  const [message, advice] = known;
  const { path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const place = dest ?? path;
  return new BuildFailure(place === undefined ? `${message}。` : `${message}：${place}`, advice);
}

/** The system's own name of what went wrong, such as `ENOSPC`; undefined where it gives none. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
