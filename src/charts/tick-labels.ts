import type { LabelMark } from './scene.ts';
import { label, labelBox, labelWidth } from './scene.ts';
import type { ValueScale } from './value-scale.ts';
import type { Wording } from './write-value.ts';
import { writeTick } from './write-value.ts';

const GAP = 10;

/** The ticks of a lying axis in a row at `y`, within `bounds`; one that has no room beside the one before is left out. */
export function tickLabels(
  chart: Wording,
  scale: ValueScale,
  [left, right]: readonly [number, number],
  y: number,
  write: (tick: number) => string = (tick) => writeTick(tick, chart),
): LabelMark[] {
  const labels: LabelMark[] = [];
  let free = left;
  for (const tick of scale.ticks) {
    const text = write(tick);
    const half = labelWidth({ text }) / 2;
    const mark = label('axis', text, Math.min(Math.max(scale(tick), left + half), right - half), y, 'middle');
    if (labelBox(mark).x < free) continue;
    labels.push(mark);
    free = labelBox(mark).x + 2 * half + GAP;
  }
  return labels;
}
