import { FACETS } from '../../views/initiatives/filter.ts';
import type { Controls } from './controls.ts';
import type { ExplorerState } from './state.ts';

/** One condition of a view, in words, and the view without it. */
export interface Condition {
  facet: string;
  value: string;
  without: ExplorerState;
}

/** What narrows the list, one condition each, in the order of the form. */
export function conditionsOf(state: ExplorerState, controls: Controls): Condition[] {
  const words = state.words === '' ? [] : [{ facet: 'ことば', value: state.words, without: { ...state, words: '' } }];
  const chosen = FACETS.flatMap((facet) =>
    controls
      .valuesOf(facet)
      .filter((value) => state.choices[facet].has(value))
      .map((value) => {
        const rest = new Set([...state.choices[facet]].filter((each) => each !== value));
        return {
          facet: controls.labelOf(facet),
          value: controls.labelOf(facet, value),
          without: { ...state, choices: { ...state.choices, [facet]: rest } },
        };
      }),
  );
  return [...words, ...chosen];
}

/** The conditions as one line: 見直し区分：新規・廃止／主担当課：財政課. */
export function conditionsLine(conditions: readonly Condition[]): string {
  const byFacet = Map.groupBy(conditions, ({ facet }) => facet);
  const parts = [...byFacet].map(([facet, members]) => `${facet}：${members.map(({ value }) => value).join('・')}`);
  return `条件：${parts.join('／') || 'なし（すべて）'}`;
}

/** How many of how many; and how many entries, where some stand in several groups. */
export function countLine(count: number, total: number, entries: number): string {
  const several = entries > count ? `、のべ${format(entries)}件` : '';
  return count === total ? `全${format(total)}件${several}` : `${format(count)}件（全${format(total)}件${several}）`;
}

function format(count: number): string {
  return count.toLocaleString('ja');
}

/** The lines that stand above a view that leaves the site: what it is, on which conditions, from when, where. */
export function headOf(title: string, state: ExplorerState, controls: Controls, count: string, now = new Date()): string[] {
  return [
    title,
    conditionsLine(conditionsOf(state, controls)),
    `まとめ方：${controls.optionLabel('group')}　並び順：${controls.optionLabel('sort')}`,
    count,
    `作成日：${japaneseDate.format(now)}`,
    `アドレス：${location.href}`,
  ];
}

const japaneseDate = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'Asia/Tokyo' });
