import { strToU8, zipSync } from 'fflate';
import { contentTypes, escapeXml, PACKAGE_RELATIONS, STYLES, workbookRelations, XML } from './xlsx-parts.ts';
import type { Sheet } from './xlsx-sheet.ts';
import { headingRow, SharedTexts, toSheetXml } from './xlsx-sheet.ts';

/** Fixed, so that the same content gives the same bytes; local fields, as the zip format has no time zone. */
const WRITTEN = new Date(2000, 0, 1);

/**
 * A workbook (Office Open XML). Every text is a text cell, marked so that editing it cannot turn it into a formula;
 * numbers are number cells. Headings stay in view, repeat on paper and carry filters; pages are A4 landscape.
 */
export function toXlsx(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const texts = new SharedTexts();
  const names = uniqueNames(sheets.map(({ name }) => name));
  const parts: Record<string, string> = {
    '[Content_Types].xml': contentTypes(sheets.length),
    '_rels/.rels': PACKAGE_RELATIONS,
    'xl/workbook.xml': workbookXml(sheets, names),
    'xl/_rels/workbook.xml.rels': workbookRelations(sheets.length),
    'xl/styles.xml': STYLES,
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = toSheetXml(sheet, texts, at === 0);
  });
  parts['xl/sharedStrings.xml'] = texts.toXml();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])), { mtime: WRITTEN });
}

function workbookXml(sheets: readonly Sheet[], names: readonly string[]): string {
  const entries = names.map((name, at) => `<sheet name="${escapeXml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('');
  const titles = sheets.map((sheet, at) => {
    const row = headingRow(sheet);
    const quoted = escapeXml((names[at] ?? '').replaceAll("'", "''"));
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$${row}:$${row}</definedName>`;
  });
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${entries}</sheets><definedNames>${titles.join('')}</definedNames></workbook>`;
}

/** Names as Excel allows them: at most 31 characters, none of []:*?/\, no two the same. */
function uniqueNames(names: readonly string[]): string[] {
  const used = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || 'Sheet';
    let unique = clean;
    for (let n = 2; used.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 27)} (${n})`;
    used.add(unique.toLowerCase());
    return unique;
  });
}
