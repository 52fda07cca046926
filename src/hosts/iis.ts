import type { HostFacts } from './hosts.ts';
import { MEDIA_TYPES } from './media-types.ts';
import { FOLDERS, PUBLISHED_HEADERS, REVALIDATED } from './policy.ts';

/**
 * `web.config` for IIS (10), beside the pages. Only what IIS has from the beginning: a section of a module that is not
 * installed, such as URL rewriting, would answer every page with an error.
 */
export function renderIis({ base, moves }: HostFacts): string {
  const every = { ...PUBLISHED_HEADERS, 'Cache-Control': REVALIDATED };
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- IIS 10。サイトのファイルと同じ場所に置きます。 -->
<configuration>
  <system.webServer>
    <httpErrors errorMode="Custom">
      <remove statusCode="404" />
      <error statusCode="404" path="${base.slice(1).replaceAll('/', '\\')}404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
${Object.entries(MEDIA_TYPES)
  .map(([end, type]) => `      <remove fileExtension="${end}" />\n      <mimeMap fileExtension="${end}" mimeType="${escapeXml(type)}" />`)
  .join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
${headerLines(every, '        ')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${Object.entries(FOLDERS)
  .map(([folder, headers]) =>
    location(folder, `<httpProtocol>\n      <customHeaders>\n${replaced(headers, every)}\n      </customHeaders>\n    </httpProtocol>`),
  )
  .join('\n')}
${moves.map(({ from, to }) => `${location(relative(from, base), `<httpRedirect enabled="true" destination="${escapeXml(to)}" exactDestination="true" httpResponseStatus="Permanent" />`)}\n`).join('')}</configuration>
`;
}

function location(path: string, content: string): string {
  return `  <location path="${escapeXml(path)}">
    <system.webServer>
    ${content}
    </system.webServer>
  </location>`;
}

/** IIS takes a header that is set twice for an error: what stands above is removed first. */
function replaced(headers: Readonly<Record<string, string>>, above: Readonly<Record<string, string>>): string {
  const removed = Object.keys(headers).filter((name) => name in above);
  return [...removed.map((name) => `        <remove name="${name}" />`), headerLines(headers, '        ')].join('\n');
}

function headerLines(headers: Readonly<Record<string, string>>, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}<add name="${name}" value="${escapeXml(value)}" />`)
    .join('\n');
}

function relative(address: string, base: string): string {
  return address.slice(base.length).replace(/\/$/, '');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
