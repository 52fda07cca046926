import type { Panel } from './chart.ts';
import { textWidth } from './measure-text.ts';
import type { BarMark, Mark } from './scene.ts';
import { FONT_SIZE, label } from './scene.ts';

const MARGIN = 8;

/** The short names of series within the parts of a stack that have room for them; `isFree` refuses a height that is taken. */
export function insideLabels(panel: Panel, bars: readonly BarMark[], isFree: (y: number) => boolean = () => true): Mark[] {
  return bars.flatMap((bar) => {
    const short = panel.series.find((series) => series.id === bar.seriesId)?.short ?? '';
    const middle = bar.y + bar.height / 2;
    const fits = bar.height >= 18 && bar.width >= textWidth(short, FONT_SIZE) + MARGIN && isFree(middle);
    return fits && short ? [label('inside', short, bar.x + bar.width / 2, middle + 5, 'middle')] : [];
  });
}
