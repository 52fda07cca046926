import type { KnownDiscrepancy, PlacedDiscrepancy } from '../model/known-discrepancy.ts';
import { nearestName } from '../model/nearest-name.ts';
import { fileOf, fileOfTerm } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { Problem } from '../model/problem.ts';
import { termPlanOf } from '../model/term-plan.ts';
import type { Finding, Rule } from './rule.ts';
import { RULES } from './rules.ts';

/** The name under which stale entries of `known-discrepancies.yaml` are reported. */
export const STALE_RULE = 'known-discrepancies-are-needed';

/** An entry of `known-discrepancies.yaml` with the problems that it explains; none where it only quotes the source. */
export interface KnownProblems {
  entry: KnownDiscrepancy;
  problems: readonly Problem[];
}

/** What the rules found in a plan. */
export interface Checked {
  /** What keeps the plan from being published. */
  problems: Problem[];
  /** Every known discrepancy, in the order of the file. */
  knownProblems: KnownProblems[];
}

/** Runs every rule over `plan`; what `known-discrepancies.yaml` explains is set apart, and what it no longer has to explain is a problem. */
export function checkPlan(plan: Plan, rules: readonly Rule[] = RULES): Checked {
  const found = rules.flatMap((rule) => findingsOf(rule, plan));
  const excusable = new Set(rules.filter((rule) => rule.excusable).map((rule) => rule.name));
  const isExplainedBy = (entry: KnownDiscrepancy, problem: Problem) => excusable.has(problem.rule) && explains(entry, problem);
  return {
    problems: [
      ...found.filter((problem) => !plan.knownDiscrepancies.some((entry) => isExplainedBy(entry, problem))),
      ...plan.knownDiscrepancies.flatMap((entry) => findStale(entry, found, rules)),
    ],
    knownProblems: plan.knownDiscrepancies.map((entry) => ({ entry, problems: found.filter((problem) => isExplainedBy(entry, problem)) })),
  };
}

/** With what to do where the plan itself is at fault: the file of the term, or of the plan, is where the reason belongs. */
function findingsOf(rule: Rule, plan: Plan): Problem[] {
  if (rule.scope === 'plan') return rule.check(plan).map((finding) => sign(rule, finding, fileOf('knownDiscrepancies')));
  return plan.terms.flatMap((term) =>
    rule.check(termPlanOf(plan, term)).map((finding) => sign(rule, finding, fileOfTerm(term.id, 'knownDiscrepancies'))),
  );
}

function sign(rule: Rule, finding: Finding, reasons: string): Problem {
  const excuse = rule.excusable && finding.place ? `原資料どおりなら ${reasons} に理由を書いてください。` : '';
  return { ...finding, advice: finding.advice + excuse, rule: rule.name };
}

function explains(entry: KnownDiscrepancy, problem: Problem): boolean {
  return entry.rule === problem.rule && problem.place !== undefined && entry.places?.includes(problem.place) === true;
}

function findStale(entry: PlacedDiscrepancy, found: readonly Problem[], rules: readonly Rule[]): Problem[] {
  if (entry.rule === undefined) return [];
  const report = (path: Problem['path'], message: string, advice: string): Problem => {
    return { file: entry.file, path: [entry.at, ...path], message, advice, rule: STALE_RULE };
  };
  const rule = rules.find((each) => each.name === entry.rule);
  if (!rule) return [report(['rule'], `「${entry.rule}」という検査はありません。`, adviceForRule(entry.rule, rules))];
  if (!rule.excusable)
    return [report(['rule'], `検査「${rule.name}」の問題は、理由があっても残せません。`, 'この記録を消して、内容を直してください。')];
  return (entry.places ?? []).flatMap((place, below) =>
    found.some((problem) => problem.rule === rule.name && problem.place === place)
      ? []
      : [
          report(
            ['places', below],
            `「${place}」には、検査「${rule.name}」の問題がありません。`,
            '直ったのなら、この場所を記録から消してください。書き間違いなら直してください。',
          ),
        ],
  );
}

function adviceForRule(name: string, rules: readonly Rule[]): string {
  const names = rules.filter((rule) => rule.excusable).map((rule) => rule.name);
  const meant = nearestName(name, names);
  return meant ? `「${meant}」に直してください。` : `理由を書ける検査は ${names.join('、')} です。`;
}
