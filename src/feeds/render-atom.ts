/** An Atom feed (RFC 4287); every address whole. */
export interface Feed {
  /** Of the feed itself, and its permanent id. */
  url: string;
  /** Of the page it follows. */
  pageUrl: string;
  title: string;
  author: string;
  /** The day of its newest change (2026-04-01). */
  updated: string;
  entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Of the entry, and its permanent id. */
  url: string;
  title: string;
  category: string;
  /** The day it was published (2026-04-01). */
  date: string;
  /** Plain text. */
  content: string;
}

/** The feed as XML. Days begin at midnight in Japan. */
export function renderAtom(feed: Feed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja">
  <id>${escapeXml(feed.url)}</id>
  <title>${escapeXml(feed.title)}</title>
  <updated>${instantOf(feed.updated)}</updated>
  <author><name>${escapeXml(feed.author)}</name></author>
  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.url)}"/>
  <link rel="alternate" type="text/html" href="${escapeXml(feed.pageUrl)}"/>
${feed.entries.map(renderEntry).join('')}</feed>
`;
}

function renderEntry(entry: FeedEntry): string {
  return `  <entry>
    <id>${escapeXml(entry.url)}</id>
    <title>${escapeXml(entry.title)}</title>
    <updated>${instantOf(entry.date)}</updated>
    <published>${instantOf(entry.date)}</published>
    <category term="${escapeXml(entry.category)}"/>
    <link rel="alternate" type="text/html" href="${escapeXml(entry.url)}"/>
    <content type="text">${escapeXml(entry.content)}</content>
  </entry>
`;
}

function instantOf(day: string): string {
  return `${day}T00:00:00+09:00`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
