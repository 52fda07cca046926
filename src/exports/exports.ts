import { absoluteHref, href } from '../address.ts';
import { formatDate } from '../format.ts';
import type { TermPlan } from '../model/term-plan.ts';
import { planName } from '../views/site/site-navigation.ts';
import { toCsv } from './csv.ts';
import { toJson } from './json.ts';
import type { Column, Table } from './table.ts';
import { departmentNamesTable, departmentsTable } from './tables/departments.ts';
import { documentsTable } from './tables/documents.ts';
import { effectAmountsTable, effectTotalsTable } from './tables/effects.ts';
import { eventsTable } from './tables/events.ts';
import { indicatorsTable } from './tables/indicators.ts';
import { initiativesTable } from './tables/initiatives.ts';
import { initiativesByTermTable } from './tables/initiatives-by-term.ts';
import { reportsTable } from './tables/reports.ts';
import { retrospectiveTable } from './tables/retrospective.ts';
import { termsTable } from './tables/terms.ts';
import { tryEntriesTable } from './tables/try-entries.ts';
import { toWholePlanJson, wholePlanKeys } from './whole-plan.ts';
import { toXlsx } from './xlsx.ts';

/** A file for others to use again. */
export interface ExportFile {
  filename: string;
  mediaType: string;
  /** What kind of file it is, as a reader calls it: CSV, JSON, Excel. */
  format: 'CSV' | 'JSON' | 'Excel';
  title: string;
  description: string;
  /** What its columns (or, for JSON without rows, its keys) mean. */
  columns: readonly Column[];
  /** The file itself; the same plan gives the same bytes. */
  render: () => Uint8Array<ArrayBuffer>;
}

const MEDIA_TYPES = {
  CSV: 'text/csv; charset=utf-8',
  JSON: 'application/json; charset=utf-8',
  Excel: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/**
 * Every file that `plan` gives: the workbook and the whole plan first, then each table as CSV and JSON. Files for what
 * the plan does not have are left out. Addresses in them are whole where the site's own address is known.
 */
export function exportsOf(plan: TermPlan): ExportFile[] {
  const tables = tablesOf(plan);
  return [workbookFile(plan, tables), planFile(plan), ...tables.flatMap(tableFiles)];
}

/** The plan's tables that hold anything, in the order in which they are offered. */
export function tablesOf(plan: TermPlan): Table[] {
  const absolute = (address: string) => absoluteHref(address) ?? href(address);
  return TABLES.map((build) => build(plan, absolute)).filter(({ rows }) => rows.length > 0);
}

const TABLES = [
  initiativesTable,
  initiativesByTermTable,
  effectAmountsTable,
  effectTotalsTable,
  tryEntriesTable,
  retrospectiveTable,
  reportsTable,
  indicatorsTable,
  eventsTable,
  departmentsTable,
  departmentNamesTable,
  termsTable,
  documentsTable,
] as const;

function tableFiles(table: Table): ExportFile[] {
  const { id, title, description, columns } = table;
  const shared = { title, description, columns };
  return [
    { ...file(`${id}.csv`, 'CSV'), ...shared, render: () => encode(toCsv(table)) },
    { ...file(`${id}.json`, 'JSON'), ...shared, render: () => encode(toJson(table)) },
  ];
}

function workbookFile(plan: TermPlan, tables: readonly Table[]): ExportFile {
  return {
    ...file('tables.xlsx', 'Excel'),
    title: '全部の表',
    description: 'このページのすべての表を、シートに分けて1つのファイルにしたものです。最初のシートに各列の意味があります。',
    columns: [],
    render: () => toXlsx([dictionarySheet(plan, tables), ...tables.map(sheetOf)]),
  };
}

function planFile(plan: TermPlan): ExportFile {
  return {
    ...file('plan.json', 'JSON'),
    title: '計画の全体',
    description: '計画の内容のすべてを、1つのファイルにしたものです。プログラムで使うときのためのものです。',
    columns: wholePlanKeys(plan),
    render: () => encode(toWholePlanJson(plan)),
  };
}

function sheetOf({ title, columns, rows }: Table) {
  return { name: title, columns, rows };
}

/** The first sheet: which sheets there are, what each column means, on which terms. */
function dictionarySheet(plan: TermPlan, tables: readonly Table[]) {
  const { publisher, updated, licence } = plan.site;
  return {
    name: '説明',
    head: [
      [publisher, planName(plan)].filter(Boolean).join(' '),
      ...(updated ? [`更新日：${formatDate(updated)}`] : []),
      ...(licence ? [`利用条件：${[licence.name, licence.url, licence.note].filter(Boolean).join(' ')}`] : []),
    ],
    columns: [
      { key: 'table', heading: 'シート', description: '' },
      { key: 'heading', heading: '列', description: '' },
      { key: 'description', heading: '意味', description: '' },
    ],
    rows: tables.flatMap(({ title, columns }) => columns.map(({ heading, description }) => ({ table: title, heading, description }))),
  };
}

function file(filename: string, format: ExportFile['format']) {
  return { filename, format, mediaType: MEDIA_TYPES[format] };
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
