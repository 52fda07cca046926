/** The way into a file's data: keys and indexes from its root. */
export type DataPath = readonly (string | number)[];

/**
 * Something wrong in the content. It carries a path into the data; line and column are resolved only when it is
 * reported, by whoever read the file.
 */
export interface Problem {
  /** Path within the content folder, such as `initiatives/bpr.yaml`. */
  file: string;
  path: DataPath;
  /** Position the parser itself gave, where the data could not be read at all. */
  position?: { line: number; column: number } | undefined;
  /** What is wrong, in Japanese, a full sentence. */
  message: string;
  /** What to do, in Japanese, a full sentence. */
  advice: string;
  /** The rule that found it, by its file name; what `known-discrepancies.yaml` names. */
  rule: string;
  /** A name for the place that stays the same when lines move; what `known-discrepancies.yaml` names. */
  place?: string | undefined;
}
