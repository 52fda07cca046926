import { addressOf } from '../../address.ts';
import type { GlossaryEntry } from '../../model/glossary-entry.ts';
import { groupTitle } from '../../model/group.ts';
import { indexOf } from '../../model/plan-index.ts';
import type { TermInitiative, TermPlan } from '../../model/term-plan.ts';
import type { RowEffects } from '../effects/row-effects.ts';
import { initiativeEffects } from '../effects/row-effects.ts';
import type { EntryHeadings } from '../progress/progress-entry.ts';
import { entryHeadings } from '../progress/progress-entry.ts';
import { editorsWords } from '../sentences/document.ts';
import { nothingMore } from '../sentences/entries.ts';
import { allOfGroup, initiativeDescription } from '../sentences/initiatives.ts';
import { TOPICS_BY_EDITOR } from '../sentences/topics.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';
import type { SourcePlaces } from '../site/source-link.ts';
import { sourcePlaces } from '../site/source-link.ts';
import type { MarkedText } from '../site/term-marks.ts';
import { createTermMarker, termsIn } from '../site/term-marks.ts';
import type { Turn } from '../site/turn.ts';
import { turnIn } from '../site/turn.ts';
import type { Story } from '../story/story.ts';
import { buildStory } from '../story/story.ts';
import { groupLink, membersOf } from '../terms/section.ts';
import { topicsWith } from '../topics/topic.ts';
import type { TryMentionView } from '../tries/try-mention.ts';
import { laterMentions, mentionView } from '../tries/try-mention.ts';
import type { InitiativeFacts } from './initiative-facts.ts';
import { allFactsOf, factsOf, initiativeLink } from './initiative-facts.ts';
import { shownAgainIn } from './shown-again.ts';

/** So that a page stays light, and a build of thousands quick. */
const MOST_SIBLINGS = 60;

/** A fact under its heading; null where there is no such fact. */
type Headed<T> = { heading: string } & T;

/** The page of one initiative. */
export interface InitiativeView {
  head: PageHead;
  facts: InitiativeFacts;
  story: Story;
  /** Its name of today with glossary terms marked. */
  name: readonly MarkedText[];
  /** Where it stands, from the top: I 業務マネジメント改革 › (1)行政経営サイクルの確立. */
  /** As the document numbers it; left out where it does not. */
  number: string | undefined;
  group: Headed<{ link: PageLink }>;
  /** The groups in which the plan shows it again; null where there are none. */
  again: Headed<{ links: readonly PageLink[] }> | null;
  departmentsHeading: string;
  changeHeading: string;
  previousName: Headed<{ text: string }> | null;
  mentions: Headed<{ entries: readonly TryMentionView[] }> | null;
  /** Its row in the table of transitions; null in a first term, and for what began after the document that prints it. */
  row: Headed<{ link: PageLink }> | null;
  /** Where the published text speaks of it. */
  places: Headed<SourcePlaces> | null;
  /** Said where the plan says no more of it than its name and place. */
  nothingMore: string | undefined;
  editorNote: string | undefined;
  /** The editor's own grouping; null where it is in none. */
  topics: Headed<{ links: readonly PageLink[] }> | null;
  latest: Headed<{ entry: NonNullable<Story['latest']>['entry']; headings: EntryHeadings; link: PageLink }> | null;
  /** Null where the term's tables have no row of it. */
  effects: RowEffects | null;
  terms: readonly GlossaryEntry[];
  termsNote: string;
  /** The others of its group; of a large one those nearest in print, with the way to all of them. */
  turn: Turn;
  siblings: Headed<{ rows: readonly InitiativeFacts[]; all: PageLink | undefined }>;
}

/** The page of the initiative `id`. Throws where the term has none, or no group holds it: the checks let no such plan through. */
export function buildInitiative(plan: TermPlan, id: string): InitiativeView {
  const initiative = indexOf(plan).initiatives.get(id);
  if (!initiative) throw new Error(`No initiative ${id}`);
  const { term, previous } = plan;
  const { words } = term;
  const facts = factsOf(plan, initiative);
  const { address, name, standing } = facts;
  const [top] = standing;
  const own = standing.at(-1);
  const group = groupLink(plan, standing);
  if (!top || !own || !group) throw new Error(`${id} stands in no group`);
  const groupWord = term.levels[own.level] ?? '';
  const story = buildStory(plan.plan, initiative.identity);
  const again = shownAgainIn(plan, id);
  const places = sourcePlaces(plan, linesOn(plan, initiative));
  const effects = initiativeEffects(plan, id);
  const members = membersOf(plan, own);
  const siblings = nearestOf(members, initiative);
  const topics = topicsWith(plan, id);
  return {
    head: {
      path: address,
      title: story.name,
      description: initiativeDescription(plan, facts),
      places,
      crumbs: [
        { label: words.initiative, address: addressOf.initiatives },
        { label: groupTitle(top), address: addressOf.policy(term.id, top.id) },
      ],
    },
    facts,
    story,
    name: createTermMarker(plan)(story.name),
    number: initiative.number,
    group: { heading: groupWord, link: group },
    again: again.length > 0 ? { heading: '再掲', links: again } : null,
    departmentsHeading: words.department,
    changeHeading: words.change,
    previousName: facts.isRenamed && previous ? { heading: `${previous.short}の名称`, text: facts.previousName ?? '' } : null,
    mentions: mentionsOf(plan, initiative),
    row: rowOf(plan, initiative),
    places: places ? { heading: '出典', ...places } : null,
    nothingMore: saysMore(story, effects) ? undefined : nothingMore(words, places !== undefined),
    editorNote: initiative.editorNote,
    topics: topics.length > 0 ? { heading: TOPICS_BY_EDITOR, links: topics } : null,
    latest: latestOf(plan, story),
    effects,
    terms: termsIn(plan, [name, facts.previousName]),
    termsNote: editorsWords(plan.plan),
    turn: turnIn(words.initiative, plan.initiatives, initiative, (each) => initiativeLink(plan, each)),
    siblings: {
      heading: `同じ${groupWord}の${words.initiative}（${members.length - 1}件）`,
      rows: allFactsOf(plan, siblings),
      all: siblings.length < members.length - 1 ? { ...group, label: allOfGroup(words, members.length) } : undefined,
    },
  };
}

/** The others around `initiative` in `members`, at most `MOST_SIBLINGS`. */
function nearestOf(members: readonly TermInitiative[], initiative: TermInitiative): TermInitiative[] {
  const from = Math.max(0, Math.min(members.indexOf(initiative) - MOST_SIBLINGS / 2, members.length - MOST_SIBLINGS - 1));
  return members.slice(from, from + MOST_SIBLINGS + 1).filter((each) => each !== initiative);
}

function mentionsOf(plan: TermPlan, initiative: TermInitiative): InitiativeView['mentions'] {
  const printed = (indexOf(plan).mentions.get(initiative.id) ?? []).map((mention) => mentionView(plan, initiative, mention));
  const entries = [...printed, ...laterMentions(plan, initiative)];
  return entries.length > 0 ? { heading: `関わる${plan.term.words.tryItem}`, entries } : null;
}

function rowOf({ term, previous, begun }: TermPlan, initiative: TermInitiative): InitiativeView['row'] {
  if (!previous || begun.includes(initiative)) return null;
  const { id } = initiative;
  const { transitions } = term.words;
  return { heading: transitions, link: { label: `${transitions}のこの行を見る`, address: addressOf.transitionRow(term.id, id) } };
}

/** Whether the plan says what is done: a sheet, a schedule, an indicator, amounts or a report. */
function saysMore({ sheet, schedule, indicators, latest }: Story, effects: RowEffects | null): boolean {
  return sheet.length > 0 || schedule.length > 0 || indicators.length > 0 || latest !== undefined || effects !== null;
}

/** The lines of the published text that speak of it, in order. */
function linesOn(plan: TermPlan, initiative: TermInitiative): number[] {
  const mentions = indexOf(plan).mentions.get(initiative.id) ?? [];
  const lines = [...(initiative.source ?? []), ...mentions.flatMap(({ entry }) => entry.source ?? [])];
  return [...new Set(lines)].sort((a, b) => a - b);
}

function latestOf({ term }: TermPlan, { latest }: Story): InitiativeView['latest'] {
  if (!latest) return null;
  const { period, entry, address } = latest;
  return {
    heading: `${term.words.report}（${period}）`,
    entry,
    headings: entryHeadings(term.words),
    link: { label: `${period}の報告を見る`, address },
  };
}
