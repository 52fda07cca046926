import { join, relative } from 'node:path';
import type { Problem } from '../model/problem.ts';
import { showForbiddenCharacters } from './forbidden-characters.ts';
import type { Position } from './read-yaml.ts';

/** What the report needs to turn places in the data into lines of files. */
export interface ReportContext {
  /** The content folder. */
  folder: string;
  locate: (problem: Problem) => Position | null;
}

/**
 * Problems as an editor reads them, by file and line: where, what, what to do, the rule, and the place's name for
 * `known-discrepancies.yaml` where it has one.
 */
export function formatReport(problems: readonly Problem[], { folder, locate }: ReportContext): string {
  return problems
    .map((problem) => ({ problem, position: locate(problem) }))
    .sort((a, b) => compare(a.problem.file, b.problem.file) || comparePositions(a.position, b.position))
    .map(({ problem, position }) => formatProblem(problem, position, folder))
    .join('\n');
}

function formatProblem({ file, message, advice, rule, place }: Problem, position: Position | null, folder: string): string {
  const where = [shownPath(folder, file), ...(position ? [position.line, position.column] : [])].join(':');
  return [`${where}  ${message}`, `  → ${advice} [${rule}]${place ? ` ${place}` : ''}`].map(oneLine).join('\n');
}

/** What an editor's file or its name holds never steers the terminal. */
function oneLine(line: string): string {
  return showForbiddenCharacters(line).replaceAll('\n', ' ').replaceAll('\t', ' ');
}

/** As short as it can be pasted into an editor or a shell: relative where it lies below the current folder. */
export function shownPath(folder: string, file: string): string {
  const path = join(folder, file);
  const short = relative(process.cwd(), path);
  return short === '' || short.startsWith('..') ? path : short;
}

function comparePositions(a: Position | null, b: Position | null): number {
  return (a?.line ?? 0) - (b?.line ?? 0) || (a?.column ?? 0) - (b?.column ?? 0);
}

/** By code unit, numbers within names by value: try/2 before try/10. */
function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
