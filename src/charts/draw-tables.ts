import { formatSigned } from '../format.ts';
import type { Chart } from './chart.ts';
import { drawSigned } from './draw-signed.ts';
import { escapeText } from './escape-text.ts';
import { isRoundedIn, ROUNDING_NOTE } from './rounding.ts';
import type { TableCell, TableRow } from './to-table.ts';
import { toTables } from './to-table.ts';

/** The tables of a chart as HTML, at build and again when a reader chooses something else. */
export function drawTables(chart: Chart): string {
  const tables = toTables(chart);
  const values = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ value }) => value)));
  const rounded = isRoundedIn(
    values.filter((value) => typeof value === 'number'),
    chart.unit,
  );
  const unit = escapeText([chart.unit.name, ...(rounded ? [ROUNDING_NOTE] : [])].join('。'));
  return tables
    .map(({ caption, head, rows }) => {
      const headCells = head.map((name, at) => `<th scope="col"${at > 0 ? ' class="number"' : ''}>${escapeText(name)}</th>`);
      const body = rows.map(
        (row) => `<tr><th scope="row">${drawHeader(row)}</th>${row.cells.map((cell) => drawCell(cell, chart)).join('')}</tr>`,
      );
      const name = escapeText(caption);
      return `<div class="scroll-region" role="region" tabindex="0" aria-label="${name}の表"><table><caption>${name}（単位：${unit}）</caption><thead><tr>${headCells.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
    })
    .join('');
}

function drawHeader({ header, address }: TableRow): string {
  const text = escapeText(header);
  return address === undefined ? text : `<a href="${escapeText(address)}">${text}</a>`;
}

function drawCell({ value, text, note }: TableCell, chart: Chart): string {
  const after = note === null ? '' : `<small>${escapeText(note)}</small>`;
  return `<td class="number">${drawValue({ value, text }, chart)}${after}</td>`;
}

function drawValue({ value, text }: Pick<TableCell, 'value' | 'text'>, { unit, gaps }: Pick<Chart, 'unit' | 'gaps'>): string {
  if (text !== undefined) return escapeText(text);
  return typeof value === 'number' ? drawSigned(formatSigned(value / unit.factor, unit.decimals)) : escapeText(gaps[value]);
}
