import { addressOf } from '../../address.ts';
import type { Plan } from '../../model/plan.ts';

/**
 * The file of the content folder that holds what the page at `path` says, for the staff who keep it: from the folder's
 * root, a folder with a / at its end. Undefined for pages that draw on all of it.
 */
export function contentFileOf(plan: Plan, path: string): string | undefined {
  return fixedFiles().get(path) ?? oneOf(plan, path);
}

/** Pages of a kind have a file each. */
function oneOf(plan: Plan, path: string): string | undefined {
  const [, first = '', id = ''] = path.split('/');
  if (path === addressOf.initiative(id)) return `initiatives/${id}.yaml`;
  if (path === addressOf.report(id)) return `reports/${id}.yaml`;
  if (path === addressOf.document(id)) return `source/${id}.md`;
  if (path === addressOf.department(id)) return 'departments.yaml';
  const term = plan.terms.find((each) => each.id === first);
  if (!term) return plan.pages.some((page) => path === addressOf.page(page.id)) ? `pages/${first}.mdx` : undefined;
  const own = path.split('/')[3] ?? '';
  if (path === addressOf.tryItem(first, own)) return `terms/${first}/try/${own}.yaml`;
  if (path === addressOf.policy(first, own)) return `terms/${first}/outline/${own}.yaml`;
  return new Map([
    [addressOf.term(first), `terms/${first}/term.yaml`],
    [addressOf.retrospective(first), `terms/${first}/retrospective.yaml`],
    [addressOf.effects(first), `terms/${first}/effects/`],
    [addressOf.tryItems(first), `terms/${first}/try/`],
  ]).get(path);
}

function fixedFiles(): ReadonlyMap<string, string> {
  return new Map([
    [addressOf.home, 'plan.yaml'],
    [addressOf.initiatives, 'initiatives/'],
    [addressOf.departments, 'departments.yaml'],
    [addressOf.indicators, 'indicators.yaml'],
    [addressOf.progress, 'reports/'],
    [addressOf.glossary, 'glossary.yaml'],
    [addressOf.updates, 'log.yaml'],
  ]);
}
