/** One measured value. */
export interface Measure {
  /** What was measured, such as `/effects/ html`. */
  what: string;
  /** As printed, with its unit: `3.4 s`, `12.1 kB`. */
  value: string;
  /** What it should stay under, where something is promised. */
  budget?: string | undefined;
}

/** A part of the bench: a file in `scripts/bench/` that exports one as `section`. */
export interface Section {
  /** In a few words, for the heading. */
  title: string;
  run: () => Promise<readonly Measure[]>;
}

/** `bytes` in kB with one decimal. */
export function inKilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

/** Milliseconds that `work` takes, the median of `times` runs. */
export async function medianMilliseconds(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  return taken.sort((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}
