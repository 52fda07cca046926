import assert from 'node:assert/strict';

/** Fails where anything was found, with the first of it, one to a line. */
export function assertNone(findings: readonly string[], message: string): void {
  const shown = findings.slice(0, 25).map((finding) => `  ${finding}`);
  const more = findings.length > shown.length ? [`  … and ${findings.length - shown.length} more`] : [];
  assert.ok(findings.length === 0, [`${message} (${findings.length}):`, ...shown, ...more].join('\n'));
}

/** The values that occur more than once. */
export function repeated<Value>(values: readonly Value[]): Value[] {
  const seen = new Set<Value>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
