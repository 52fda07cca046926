import { addressOf } from '../../address.ts';
import type { Chart } from '../../charts/chart.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { signNoteOf } from '../effects/difference-story.ts';
import { homeEffectCharts } from '../effects/effect-charts.ts';
import type { SinceEntry } from '../initiatives/since-document.ts';
import { sinceLink } from '../initiatives/since-document.ts';
import type { GradeCount } from '../progress/grades.ts';
import { buildReport } from '../progress/progress.ts';
import { CHANGED_SINCE } from '../sentences/now.ts';
import { topicsNote } from '../sentences/topics.ts';
import type { TopicSummary } from '../topics/topic.ts';
import { topicSummaries } from '../topics/topic.ts';
import type { Flow } from '../transitions/flow.ts';
import { buildFlow } from '../transitions/flow.ts';
import type { TrySummary } from '../tries/try-index.ts';
import { buildTryIndex } from '../tries/try-index.ts';
import type { HomeView } from './home.ts';
import { buildHome } from './home.ts';
import type { PageHead } from './page-frame.ts';
import type { PageLink } from './site-navigation.ts';
import { planDescription } from './site-navigation.ts';
import type { WaysInView } from './ways-in.ts';
import { buildWaysIn } from './ways-in.ts';
import type { WhereWeAre } from './where-we-are.ts';
import { buildWhereWeAre } from './where-we-are.ts';

/** A part of the home page with the way to the whole of it. */
type Part<T> = { heading: string; link: PageLink | null } & T;

/** Everything on the home page. */
export interface HomePageView {
  head: PageHead;
  publisher: string | undefined;
  title: string;
  subtitle: string | undefined;
  where: WhereWeAre;
  searchLabel: string;
  /** Null where the plan has none: of the term before, of Try, of amounts. */
  report: Part<{ sentences: readonly string[]; counts: readonly GradeCount[] }> | null;
  /** Those by which today's list differs from the printed one; only the way to them where they are many. */
  since: Part<{ entries: readonly SinceEntry[] }> | null;
  flow: Part<{ flow: Flow }> | null;
  tries: Part<{ items: readonly TrySummary[] }> | null;
  effects: Part<{ charts: readonly Chart[]; signNote: string | undefined }> | null;
  /** Null where the editor has grouped nothing. */
  topics: Part<{ note: string; links: readonly TopicSummary[] }> | null;
  ways: WaysInView;
}

/** The page /. */
export function buildHomePage(plan: TermPlan): HomePageView {
  const { settings } = plan.plan;
  const { words, subtitle } = plan.term;
  const home = buildHome(plan);
  return {
    head: { path: addressOf.home, description: planDescription(plan) },
    publisher: plan.site.publisher,
    title: settings.title,
    subtitle,
    where: buildWhereWeAre(plan, home),
    searchLabel: `${words.initiative}・${words.departmentShort}・ことばで探す`,
    report: reportPart(plan),
    since: sincePart(plan, home),
    flow: flowPart(plan),
    tries: triesPart(plan),
    effects: effectsPart(plan),
    topics: topicsPart(plan),
    ways: buildWaysIn(plan),
  };
}

/** The latest report: how things stand. */
function reportPart({ plan, term }: TermPlan): HomePageView['report'] {
  const latest = plan.reports.at(-1);
  if (!latest) return null;
  const { title, lead, comparison, counts } = buildReport(plan, latest.id);
  const link = { label: `${term.words.report}を見る`, address: addressOf.report(latest.id) };
  return { heading: title, sentences: [lead, comparison].filter((sentence) => sentence !== ''), counts, link };
}

/** More than these would push what the page is about out of sight. */
const MOST_SINCE = 12;

function sincePart(plan: TermPlan, { since }: HomeView): HomePageView['since'] {
  if (!since) return null;
  const { entries } = since;
  if (entries.length <= MOST_SINCE) return { heading: CHANGED_SINCE, entries, link: null };
  return { heading: CHANGED_SINCE, entries: [], link: sinceLink(plan, `${CHANGED_SINCE}を見る（${entries.length}件）`) };
}

function flowPart(plan: TermPlan): HomePageView['flow'] {
  const { words, id } = plan.term;
  const flow = buildFlow(plan);
  const link = { label: `${words.transitions}を見る`, address: addressOf.transitions(id) };
  return flow && { heading: `${words.initiative}はどう変わったか`, flow, link };
}

function triesPart(plan: TermPlan): HomePageView['tries'] {
  const { tryItem = '', tryLead } = plan.term.words;
  const items = buildTryIndex(plan);
  if (items.length === 0) return null;
  return {
    heading: tryLead ? `${tryLead}（${tryItem}）` : tryItem,
    items,
    link: plan.retrospective && {
      label: `${plan.retrospective.shortTitle}を見る`,
      address: addressOf.retrospective(plan.term.id),
    },
  };
}

function topicsPart(plan: TermPlan): HomePageView['topics'] {
  const links = topicSummaries(plan);
  if (links.length === 0) return null;
  return {
    heading: '身近なテーマから探す',
    note: topicsNote(plan.plan),
    links,
    link: { label: 'テーマの一覧を見る', address: addressOf.topics },
  };
}

function effectsPart(plan: TermPlan): HomePageView['effects'] {
  const word = plan.term.words.effectAmountShort;
  const charts = homeEffectCharts(plan);
  const link = { label: `${word}の表と図を見る`, address: addressOf.effects(plan.term.id) };
  return charts.length > 0 ? { heading: `どれだけの${word}を見込んでいるか`, charts, signNote: signNoteOf(plan), link } : null;
}
