import { addressOf } from '../address.ts';
import type { TermPlan } from '../model/term-plan.ts';
import type { EffectCheck } from './effect-checks.ts';
import type { AchievementTable, EffectsView, EffectTable } from './effects.ts';
import { buildEffects } from './effects.ts';
import type { PageHead } from './page-frame.ts';
import { achievementNote, checksCount, checksLead, effectsDescription, placeOfCheck } from './sentences/effects.ts';
import type { PageLink } from './site-navigation.ts';
import { sourceLink } from './source-link.ts';

/** A table of amounts with the words around it. */
export interface EffectTableView extends Omit<EffectTable, 'source'> {
  /** Head of the first column. */
  rowHeading: string;
  /** Where it is printed; what is computed here says so in `remark`. */
  source: PageLink | undefined;
  remark: string | undefined;
}

/** Plan against outcome, a table a year. */
export interface AchievementView extends Omit<AchievementTable, 'years'> {
  note: string;
  rowHeading: string;
  years: readonly (AchievementTable['years'][number] & { name: string })[];
}

/** Every sum and difference computed again, and what came of it. */
export interface EffectChecksView {
  lead: string;
  counts: readonly string[];
  wrong: readonly (EffectCheck & { place: string })[];
  /** What opens the list of all of them. */
  summary: string;
  all: readonly (EffectCheck & { columnName: string })[];
}

/** The page /<term>/effects/; other pages show parts of it. */
export interface EffectsPageView extends Omit<EffectsView, 'tables' | 'differences' | 'achievement' | 'checks'> {
  head: PageHead;
  title: string;
  /** The parts of the page in order, those that it has. */
  sections: readonly { id: string; label: string }[];
  tables: readonly EffectTableView[];
  differences: readonly EffectTableView[];
  achievement: AchievementView | null;
  checks: EffectChecksView;
}

/** The amounts of a term with all words around them; null where it has none. */
export function buildEffectsPage(plan: TermPlan): EffectsPageView | null {
  const view = buildEffects(plan);
  if (!view) return null;
  const { term } = plan;
  const { words } = term;
  const { lead } = view;
  return {
    ...view,
    head: { path: addressOf.effects(term.id), title: words.effectAmount, description: effectsDescription(term, lead) },
    title: words.effectAmount,
    sections: sectionsOf(plan, view),
    tables: view.tables.map((table) => tableView(plan, table, undefined)),
    differences: view.differences.map((table) => tableView(plan, table, 'このサイトで計算した額です')),
    achievement: achievementView(plan, view.achievement),
    checks: checksView(plan, view),
  };
}

function sectionsOf({ term }: TermPlan, { differences, achievement }: EffectsView): EffectsPageView['sections'] {
  const { words, document } = term;
  return [
    { id: 'charts', label: '図で見る' },
    { id: 'tables', label: document ? '原資料の表' : '表' },
    ...(differences.length > 0 ? [{ id: 'differences', label: '差の計算' }] : []),
    ...(achievement ? [{ id: 'achievement', label: `${words.forecast}と${words.actual}の表` }] : []),
    { id: 'checks', label: '検算' },
  ];
}

function tableView(plan: TermPlan, table: EffectTable, remark: string | undefined): EffectTableView {
  return { ...table, rowHeading: plan.term.levels[0] ?? '', source: sourceLink(plan, table.source), remark };
}

function achievementView({ term }: TermPlan, table: AchievementTable | null): AchievementView | null {
  if (!table) return null;
  const { expectedLabel, actualLabel } = table;
  return {
    ...table,
    note: achievementNote(term.words, expectedLabel),
    rowHeading: term.levels[0] ?? '',
    years: table.years.map((year) => ({ ...year, name: `${year.label}の${expectedLabel}と${actualLabel}` })),
  };
}

function checksView({ term }: TermPlan, { checks, style }: EffectsView): EffectChecksView {
  const kinds = [
    ['across', '横の合計（各年度の額の和）'],
    ['down', '縦の合計（各行の額の和）'],
    ['difference', `差（${term.words.differenceFromBaseline}）`],
  ] as const;
  const wrong = checks.filter(({ agrees }) => !agrees);
  return {
    lead: checksLead(checks.length, wrong.length, term.effects?.roundingTolerance ?? 0, style.unit),
    counts: kinds.flatMap(([kind, label]) => {
      const ofKind = checks.filter((check) => check.kind === kind);
      return ofKind.length > 0 ? [checksCount(label, ofKind.length, ofKind.filter(({ agrees }) => agrees).length)] : [];
    }),
    wrong: wrong.map((check) => ({ ...check, place: placeOfCheck(check.vintageName, check.row, check.column) })),
    summary: `計算し直した${checks.length}か所を見る`,
    all: checks.map((check) => ({ ...check, columnName: check.kind === 'down' ? `${check.column}（縦）` : check.column })),
  };
}
