import { readFileSync, writeFileSync } from 'node:fs';
import { stringify } from 'yaml';
import { readPlan } from '../../../src/load/read-plan.ts';
import type { Plan } from '../../../src/model/plan.ts';

/** Adds `data` at the end of a file, as an editor does. */
export function append(file: string, data: unknown): void {
  writeFileSync(file, `${readFileSync(file, 'utf8').trimEnd()}\n${stringify(data)}`);
}

/** Replaces `from` in a file; throws where that does not stand there. */
export function amend(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/** The plan in `folder`, read but not checked. Throws where it cannot be read. */
export async function planIn(folder: string): Promise<Plan> {
  const { plan, problems } = await readPlan(folder);
  if (!plan) throw new Error(problems.map(({ file, message }) => `${file}: ${message}`).join('\n'));
  return plan;
}
