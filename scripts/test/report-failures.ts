import type { TestsStream } from 'node:test';

/** Prints each failed test of a run as it fails: its file, its name and why; and, once each, why others were passed over. */
export function reportFailures(events: TestsStream): void {
  events.on('test:fail', ({ name, file, line, details }) => {
    const { cause, message, failureType } = details.error as Error & { failureType?: string };
    // A suite fails because of its tests, which have been reported.
    if (failureType === 'subtestsFailed') return;
    const place = file ? `${file.replace(`${process.cwd()}/`, '')}${line ? `:${line}` : ''}` : '';
    console.log(`✘ ${name}  ${place}\n${indented(why(cause) ?? message)}`);
  });
  const said = new Set<string>();
  events.on('test:pass', ({ skip }) => {
    if (typeof skip !== 'string' || said.has(skip)) return;
    said.add(skip);
    console.log(`－ ${skip}`);
  });
  events.on('test:stderr', ({ message }) => process.stderr.write(message));
}

function why(cause: unknown): string | undefined {
  if (!(cause instanceof Error)) return cause === undefined ? undefined : String(cause);
  // An assertion says what is wrong; anything else is a mistake whose place matters.
  return cause.name === 'AssertionError' ? cause.message : (cause.stack ?? cause.message);
}

function indented(text: string): string {
  return text.replace(/^/gm, '    ');
}
