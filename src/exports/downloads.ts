import { addressOf } from '../address.ts';
import { formatBytes } from '../format.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { ExportFile } from './exports.ts';
import { exportsOf } from './exports.ts';

/** A file as a page offers it: what it is, of what kind and how large. */
export interface Download extends ExportFile {
  address: string;
  /** 取組一覧（CSV：18KB） */
  label: string;
  bytes: number;
}

/** Every file of `plan` with its size, in the order of `exportsOf`. */
export function downloadsOf(plan: TermPlan): Download[] {
  return exportsOf(plan).map((file) => {
    const bytes = file.render().byteLength;
    const label = `${file.title}（${file.format}：${formatBytes(bytes)}）`;
    return { ...file, address: addressOf.dataFile(file.filename), label, bytes };
  });
}

/** Downloads of the same thing in several formats, under one title. */
export interface DownloadGroup extends Pick<Download, 'title' | 'description' | 'columns'> {
  /** For an anchor: the file name without its ending. */
  id: string;
  /** Over what the columns mean, or the keys of a file without rows. */
  columnsHeading: string;
  files: readonly Download[];
}

/** The downloads by what they hold. */
export function groupDownloads(downloads: readonly Download[]): DownloadGroup[] {
  return [...Map.groupBy(downloads, ({ title }) => title)].flatMap(([title, files]) => {
    const [first] = files;
    if (!first) return [];
    const { filename, description, columns } = first;
    const part = files.some(({ format }) => format === 'CSV') ? '列' : '項目';
    const columnsHeading = `${title}の各${part}の意味（${columns.length}）`;
    return [{ title, id: filename.replace(/\.\w+$/, ''), description, columns, columnsHeading, files }];
  });
}
