import type { Amount, MoneyUnit } from '../format.ts';
import { formatAmount } from '../format.ts';
import type { Chart } from './chart.ts';
import { escapeText } from './escape-text.ts';
import type { TableCell } from './to-table.ts';
import { toTables } from './to-table.ts';

/** The tables of a chart as HTML, at build and again when a reader chooses something else. */
export function drawTables(chart: Chart): string {
  return toTables(chart)
    .map(({ caption, head, rows }) => {
      const headCells = head.map((name, at) => `<th scope="col"${at > 0 ? ' class="number"' : ''}>${escapeText(name)}</th>`);
      const body = rows.map(
        ({ header, cells }) => `<tr><th scope="row">${escapeText(header)}</th>${cells.map((cell) => drawCell(cell, chart)).join('')}</tr>`,
      );
      const name = escapeText(caption);
      return `<div class="scroll-region" role="region" tabindex="0" aria-label="${name}の表"><table><caption>${name}（単位：${chart.unit}）</caption><thead><tr>${headCells.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
    })
    .join('');
}

function drawCell({ amountThousandYen, note }: TableCell, chart: Chart): string {
  const after = note === null ? '' : `<small>${escapeText(note)}</small>`;
  return `<td class="number">${drawAmount(amountThousandYen, chart.unit, chart.places, chart.statusLabels.open)}${after}</td>`;
}

/** An amount as HTML: △ for the eye, マイナス for the ear; `openWord` says 未定 in the plan's word. */
export function drawAmount(amountThousandYen: Amount, unit: MoneyUnit, places: number, openWord?: string): string {
  if (amountThousandYen === 'pending' && openWord) return escapeText(openWord);
  const { text, isNegative } = formatAmount(amountThousandYen, unit, places);
  if (!isNegative) return text;
  return `<span aria-hidden="true">△ </span><span class="visually-hidden">マイナス</span>${text.replace('△ ', '')}`;
}
