import { resolve } from 'node:path';
import { readCheckedPlan } from '../src/checked-plan.ts';
import { formatReport } from './content-report.ts';
import { ROOT } from './environment.ts';

/** `npm run check`: everything wrong with the content in `PLAN_CONTENT`, and exit code 1 if anything is. */
const checked = await readCheckedPlan(resolve(ROOT, process.env.PLAN_CONTENT || 'content'));
console.log(formatReport(checked));
process.exitCode = checked.problems.length > 0 ? 1 : 0;
