import { addressOf } from '../../address.ts';
import { indexOf, lastTermOf } from '../../model/plan-index.ts';
import { isAlive } from '../../model/state-of.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import type { Topic } from '../../model/topic.ts';
import type { InitiativeFacts } from '../initiatives/initiative-facts.ts';
import { factsOf } from '../initiatives/initiative-facts.ts';
import { endedHeading, goingOnHeading, topicCount, topicDescription, topicsLead, topicsNote } from '../sentences/topics.ts';
import type { PageHead } from '../site/page-frame.ts';
import type { PageLink } from '../site/site-navigation.ts';

/** The page of one topic. */
export interface TopicView {
  head: PageHead;
  name: string;
  lead: string;
  /** Whose grouping it is. */
  note: string;
  /** Those that are in force, then those that are not; a list that would be empty is left out. */
  lists: readonly { anchor: string; heading: string; rows: readonly InitiativeFacts[] }[];
  turn: { label: string; previous: PageLink | undefined; next: PageLink | undefined };
}

/** A topic as an entry of the list, with how many of its initiatives are in force. */
export interface TopicSummary extends PageLink {
  description: string | undefined;
  /** How many are in force. */
  count: number;
  /** That in words, with how many are not. */
  countLine: string;
}

/** The page of all topics. */
export interface TopicsView {
  head: PageHead;
  title: string;
  lead: string;
  note: string;
  topics: readonly TopicSummary[];
}

/** `topic` with what is in it, in the order in which the editor lists it. */
export function buildTopic(plan: TermPlan, topic: Topic): TopicView {
  const { words } = plan.term;
  const { going, ended } = partsOf(plan, topic);
  const lead = topic.description ?? topicDescription(words, topic.name, topic.initiatives.length);
  const at = plan.plan.topics.indexOf(topic);
  return {
    head: {
      path: addressOf.topic(topic.id),
      title: topic.name,
      description: lead,
      crumbs: [{ label: 'テーマ', address: addressOf.topics }],
    },
    name: topic.name,
    lead,
    note: topicsNote(plan.plan),
    lists: [
      { anchor: 'going-on', heading: goingOnHeading(words, going.length), rows: going },
      { anchor: 'ended', heading: endedHeading(words, ended.length), rows: ended },
    ].filter(({ rows }) => rows.length > 0),
    turn: { label: '前後のテーマ', previous: linkTo(plan.plan.topics[at - 1]), next: linkTo(plan.plan.topics[at + 1]) },
  };
}

/** The page /topics/. */
export function buildTopics(plan: TermPlan): TopicsView {
  const topics = topicSummaries(plan);
  const lead = topicsLead(plan.term.words, topics.length);
  const title = 'テーマ';
  return { head: { path: addressOf.topics, title, description: lead }, title, lead, note: topicsNote(plan.plan), topics };
}

/** Every topic with its count, in the order of the file; none where the plan has none. */
export function topicSummaries(plan: TermPlan): TopicSummary[] {
  return plan.plan.topics.map((topic) => {
    const { going, ended } = partsOf(plan, topic);
    const counts = { going: going.length, ended: ended.length };
    return { ...toLink(topic), description: topic.description, count: counts.going, countLine: topicCount(counts) };
  });
}

/** The topics in which an initiative is. */
export function topicsWith(plan: TermPlan, initiativeId: string): PageLink[] {
  return plan.plan.topics.filter(({ initiatives }) => initiatives.includes(initiativeId)).map(toLink);
}

/** What is in `topic`, each under the name that the last term knowing it has for it. */
function partsOf(plan: TermPlan, { initiatives }: Topic): { going: InitiativeFacts[]; ended: InitiativeFacts[] } {
  const going: InitiativeFacts[] = [];
  const ended: InitiativeFacts[] = [];
  for (const id of initiatives) {
    const then = lastTermOf(plan.plan, id);
    const initiative = indexOf(then).initiatives.get(id);
    if (!initiative) continue;
    const facts = factsOf(then, initiative);
    (then.term.id === plan.term.id && isAlive(facts.state) ? going : ended).push(facts);
  }
  return { going, ended };
}

function linkTo(topic: Topic | undefined): PageLink | undefined {
  return topic && toLink(topic);
}

function toLink({ id, name }: Topic): PageLink {
  return { label: name, address: addressOf.topic(id) };
}
