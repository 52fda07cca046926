import type { EventKind } from '../model/event.ts';
import type { Status } from '../model/state.ts';

/** What each kind of event says, as messages put it. */
export const EVENT_WORDS: Record<EventKind, string> = {
  began: '始まった',
  completed: '完了した',
  ended: '終えた',
  suspended: '休止した',
  resumed: '再開した',
  merged: '統合された',
  renamed: '名称が変わった',
  moved: '担当が移った',
};

/** What each status says, as messages put it. */
export const STATUS_WORDS: Record<Status, string> = {
  'not-begun': 'まだ始まっていません',
  active: 'すでに行われています',
  suspended: '休止しています',
  completed: 'すでに完了しています',
  ended: 'すでに終わっています',
  merged: 'すでに統合されています',
};
