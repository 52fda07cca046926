import { addressOf } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { achievementNote, checksCount, checksLead, effectsDescription, placeOfCheck } from '../sentences/effects.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { MarkedText } from '../site/term-marks.ts';
import { createTermMarker } from '../site/term-marks.ts';
import type { DifferenceStory } from './difference-story.ts';
import { buildDifferenceStory, signNoteOf } from './difference-story.ts';
import type { EffectCheck } from './effect-checks.ts';
import { effectFigures } from './effect-figures.ts';
import { sortOf } from './effect-rows.ts';
import type { EffectTableView } from './effect-table-view.ts';
import { computedTableView, printedTableView } from './effect-table-view.ts';
import type { AchievementTable, EffectsView } from './effects.ts';
import { buildEffects } from './effects.ts';

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
  /** Its title, explained where the glossary knows it. */
  name: readonly MarkedText[];
  /** How and since when the amounts differ from the first ones; null where there is nothing to tell. */
  story: DifferenceStory | null;
  /** What △ means; undefined where no amount is below zero. */
  signNote: string | undefined;
  /** The parts of the page in order, those that it has. */
  sections: readonly { id: string; label: string }[];
  /** The tables as printed, in one part or, where not all are known to stand in print, in two. */
  tables: readonly { id: string; tables: readonly EffectTableView[] }[];
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
  const figures = effectFigures(plan);
  const story = figures && buildDifferenceStory(figures);
  return {
    ...view,
    head: {
      path: addressOf.effects(term.id),
      title: words.effectAmount,
      description: effectsDescription(term, sortOf(figures?.mainRows ?? []), view.lead),
    },
    name: createTermMarker(plan)(words.effectAmount),
    story,
    signNote: signNoteOf(plan),
    sections: [...(story ? [{ id: 'difference', label: story.heading }] : []), ...sectionsOf(plan, view)],
    tables: tablePartsOf(plan, view).map(({ id, tables }) => ({ id, tables: tables.map((table) => printedTableView(plan, table)) })),
    differences: view.differences.map((table) => computedTableView(table)),
    achievement: achievementView(plan, view.achievement),
    checks: checksView(plan, view),
  };
}

function sectionsOf(plan: TermPlan, view: EffectsView): EffectsPageView['sections'] {
  const { differences, achievement } = view;
  const { words } = plan.term;
  return [
    { id: 'charts', label: '図で見る' },
    ...tablePartsOf(plan, view).map(({ id, label }) => ({ id, label })),
    ...(differences.length > 0 ? [{ id: 'differences', label: '差の計算' }] : []),
    ...(achievement ? [{ id: 'achievement', label: `${words.forecast}と${words.actual}の表` }] : []),
    { id: 'checks', label: '検算' },
  ];
}

/** Only what is known to stand in a document is called a table of one. */
function tablePartsOf({ plan }: TermPlan, { tables }: EffectsView) {
  const printed = tables.filter(({ source }) => source !== undefined);
  const others = tables.filter(({ source }) => source === undefined);
  const whole = plan.documents.length > 0 ? '時点ごとの表' : '表';
  return [
    ...(printed.length > 0 ? [{ id: 'tables', label: '原資料の表', tables: printed }] : []),
    ...(others.length > 0 && printed.length > 0 ? [{ id: 'other-tables', label: '原資料での場所が示されていない表', tables: others }] : []),
    ...(printed.length === 0 ? [{ id: 'tables', label: whole, tables: others }] : []),
  ];
}

function achievementView(plan: TermPlan, table: AchievementTable | null): AchievementView | null {
  const { term } = plan;
  if (!table) return null;
  const { expectedLabel, actualLabel } = table;
  return {
    ...table,
    note: achievementNote(term.words, expectedLabel),
    rowHeading: sortOf(effectFigures(plan)?.mainRows ?? []),
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
    all: checks.map((check) => ({
      ...check,
      columnName: check.kind === 'down' ? `${check.column}（縦${check.by === 'kind' ? '・種別の和' : ''}）` : check.column,
    })),
  };
}
