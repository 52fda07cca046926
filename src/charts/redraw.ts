import type { Chart } from './chart.ts';
import { drawTables } from './draw-tables.ts';
import { readOut } from './read-out.ts';
import { toSvg } from './to-svg.ts';

/** What the build made of a chart, for another choice of the same chart: loaded in the browser once a reader chooses. */
export function redraw(chart: Chart): { picture: string; tables: string } {
  return { picture: toSvg(chart, 'wide') + toSvg(chart, 'narrow'), tables: drawTables(chart) };
}

export { readOut };
