import type { Department } from '../model/department.ts';
import { isThereOn } from '../model/department.ts';
import type { Initiative } from '../model/initiative.ts';
import { fileOf } from '../model/nouns.ts';
import type { Plan } from '../model/plan.ts';
import { nowOf } from '../model/plan.ts';
import { isOver, stateOf } from '../model/state-of.ts';
import { sectionName } from './called.ts';
import type { Finding, PlanRule } from './rule.ts';

export const departmentsAreThere: PlanRule = {
  scope: 'plan',
  name: 'departments-are-there',
  description: '取組の担当課がそのときにあり、分割された課の取組はどこに移ったかが書かれている',
  excusable: false,
  check: (plan) => {
    const byId = new Map(plan.departments.map((each) => [each.id, each]));
    return plan.initiatives.flatMap((initiative) => [...findGone(plan, byId, initiative), ...findSplit(plan, byId, initiative)]);
  },
};

type ById = ReadonlyMap<string, Department>;

/** Sections that an event names on a day on which they were not there. */
function findGone(plan: Plan, byId: ById, { id, events = [] }: Initiative): Finding[] {
  return events.flatMap((event, at) => {
    if (!('departments' in event)) return [];
    return event.departments.flatMap((departmentId, below): Finding[] => {
      const department = byId.get(departmentId);
      if (!department || isThereOn(department, event.date)) return [];
      const { until } = department;
      const why = until && until.date <= event.date ? `${until.date} になくなりました` : `${department.from} にできました`;
      return [
        {
          file: fileOf('initiatives', id),
          path: ['events', at, 'departments', below],
          message: `「${department.name}」は ${event.date} にはありません（${why}）。`,
          advice:
            until && until.date <= event.date
              ? `引き継いだ${plan.settings.words.department}（${until.successors.map((each) => sectionName(plan, each)).join('、')}）に直してください。`
              : 'departments か date を直してください。',
        },
      ];
    });
  });
}

/** Who has it since its section was split is nobody's guess. */
function findSplit(plan: Plan, byId: ById, initiative: Initiative): Finding[] {
  const now = stateOf(plan, initiative);
  if (now.status === 'not-begun' || (isOver(now) && now.since === undefined)) return [];
  const date = isOver(now) ? now.since : nowOf(plan);
  return stateOf(plan, initiative, date).departments.flatMap((id): Finding[] => {
    const department = byId.get(id);
    if (!department?.until || isThereOn(department, date)) return [];
    const { until } = department;
    // Where both end on one day, such as the first of April, nothing is left to be moved.
    if (isOver(now) && until.date === date) return [];
    return [
      {
        file: fileOf('initiatives', initiative.id),
        path: [],
        message: `「${now.name}」の${now.term.words.department}「${department.name}」は ${until.date} に分割されましたが、どこに移ったかが書かれていません。`,
        advice: `events に kind: moved の出来事（date: ${until.date}、departments は ${until.successors.join('・')} のうち担当する課）を書き足してください。`,
      },
    ];
  });
}
