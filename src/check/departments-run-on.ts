import type { Department } from '../model/department.ts';
import { nearestName } from '../model/nearest-name.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import type { DataPath } from '../model/problem.ts';
import type { Finding, PlanRule } from './rule.ts';

export const departmentsRunOn: PlanRule = {
  scope: 'plan',
  name: 'departments-run-on',
  description: 'departments.yaml の日付が順に並び、引き継いだ課がその日にあり、自分に戻らない',
  excusable: false,
  check: (plan) => plan.departments.flatMap((department, at) => checkDepartment(plan, department, at)),
};

function checkDepartment(plan: Plan, department: Department, at: number): Finding[] {
  const finding = (path: DataPath, message: string, advice: string): Finding => ({
    file: fileOf('departments'),
    path: [at, ...path],
    message,
    advice,
  });
  return [
    ...disorder(department).map(({ path, earlier, date }) =>
      finding(
        path,
        `「${department.name}」の ${date} が、その前に書かれた ${earlier} より後ではありません。`,
        '日付を直すか、古い順に並べ替えてください。',
      ),
    ),
    ...sameNames(department).map((below) =>
      finding(
        ['renamed', below, 'name'],
        `「${department.name}」の改称後の名称が、前の名称と同じです。`,
        '新しい名称に直すか、この改称を消してください。',
      ),
    ),
    ...(department.until?.successors ?? []).flatMap((id, below) =>
      whyNoSuccessor(plan, department, id).map(([message, advice]) => finding(['until', 'successors', below], message, advice)),
    ),
  ];
}

/** Every date that is not after the one before it. */
function disorder({ from, renamed = [], until }: Department): { path: DataPath; earlier: string; date: string }[] {
  const dates = [
    ...(from === undefined ? [] : [{ path: ['from'], date: from }]),
    ...renamed.map(({ date }, at) => ({ path: ['renamed', at, 'date'], date })),
    ...(until ? [{ path: ['until', 'date'], date: until.date }] : []),
  ];
  return dates.flatMap(({ path, date }, at) => {
    const earlier = dates[at - 1]?.date;
    return earlier === undefined || earlier < date ? [] : [{ path, earlier, date }];
  });
}

function sameNames({ name, renamed = [] }: Department): number[] {
  const names = [name, ...renamed.map((each) => each.name)];
  return renamed.flatMap((each, at) => (each.name === names[at] ? [at] : []));
}

function whyNoSuccessor({ departments, settings }: Plan, department: Department, id: string): [message: string, advice: string][] {
  const word = settings.words.department;
  const successor = departments.find((each) => each.id === id);
  if (!successor) {
    const ids = departments.map((each) => each.id);
    const meant = nearestName(id, ids);
    return [
      [
        `引き継いだ${word}「${id}」がありません。`,
        meant ? `「${meant}」に直してください。` : 'departments.yaml に書き足すか、id を直してください。',
      ],
    ];
  }
  const date = department.until?.date ?? '';
  if (successor === department || leadsTo(departments, successor, department.id))
    return [[`引き継いだ${word}をたどると、元に戻ります。`, 'successors を直してください。']];
  const isThere = (successor.from ?? date) <= date && (successor.until?.date ?? '9999') > date;
  return isThere
    ? []
    : [[`引き継いだ「${successor.name}」は、${date} にはありません。`, 'この日付か、引き継いだ方の from・until を直してください。']];
}

function leadsTo(departments: readonly Department[], from: Department, id: string): boolean {
  const seen = new Set(from.until?.successors);
  for (const at of seen) for (const next of departments.find((each) => each.id === at)?.until?.successors ?? []) seen.add(next);
  return seen.has(id);
}
