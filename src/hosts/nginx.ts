import type { HostFacts } from './hosts.ts';
import { MEDIA_TYPES, textTypes } from './media-types.ts';
import { FOLDERS, PUBLISHED_HEADERS, REVALIDATED } from './policy.ts';

/** `nginx.conf`, to be included in the `server` block that serves the site: all it says is bound to the site's own addresses. */
export function renderNginx({ base, moves }: HostFacts): string {
  const every = { ...PUBLISHED_HEADERS, 'Cache-Control': REVALIDATED };
  const folders = Object.entries(FOLDERS).map(
    ([folder, headers]) => `  location ^~ ${base}${folder}/ {
${headerLines({ ...every, ...headers }, '    ')}
  }`,
  );
  return `# nginx。server { … } の中に include してください（root は、アドレスの ${base} がこのサイトのフォルダーになる場所）。
location ^~ ${base} {
  index index.html;
  error_page 404 ${base}404.html;
  types {
${Object.entries(MEDIA_TYPES)
  .map(([end, type]) => `    ${type.replace(/;.*/, '')} ${end.slice(1)};`)
  .join('\n')}
  }
  default_type application/octet-stream;
  charset utf-8;
  charset_types ${textTypes().filter(isNotHtml).join(' ')};
  gzip on;
  gzip_vary on;
  gzip_types ${textTypes().filter(isNotHtml).join(' ')};
${headerLines(every, '  ')}
${folders.join('\n')}
${moves.map(({ from, to }) => `  location = ${from} { return 301 ${to}; }\n`).join('')}}
`;
}

/** nginx counts HTML in by itself, and complains where it is named again. */
function isNotHtml(type: string): boolean {
  return type !== 'text/html';
}

function headerLines(headers: Readonly<Record<string, string>>, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} "${value}" always;`)
    .join('\n');
}
