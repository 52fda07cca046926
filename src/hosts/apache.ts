import type { HostFacts } from './hosts.ts';
import { MEDIA_TYPES, textTypes } from './media-types.ts';
import { FOLDERS, PUBLISHED_HEADERS, REVALIDATED } from './policy.ts';

/**
 * `.htaccess` for Apache (2.4), where it lies beside the pages. Needs `AllowOverride FileInfo`; what a server has no module for is
 * left out rather than answered with an error.
 */
export function renderApache({ base, moves }: HostFacts): string {
  return `# Apache 2.4。サイトのファイルと同じ場所に置きます（AllowOverride FileInfo が要ります）。
ErrorDocument 404 ${base}404.html

<IfModule mod_mime.c>
${Object.entries(MEDIA_TYPES)
  .map(([end, type]) => `  AddType "${type}" ${end}`)
  .join('\n')}
</IfModule>

<IfModule mod_headers.c>
${headerLines({ ...PUBLISHED_HEADERS, 'Cache-Control': REVALIDATED }, '  ')}
${Object.entries(FOLDERS)
  .map(([folder, headers]) => `  <If "%{REQUEST_URI} =~ m#^${pattern(base)}${folder}/#">\n${headerLines(headers, '    ')}\n  </If>`)
  .join('\n')}
</IfModule>

<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    AddOutputFilterByType DEFLATE ${textTypes().join(' ')}
  </IfModule>
</IfModule>
${moves.length > 0 ? `\n<IfModule mod_alias.c>\n${moves.map(({ from, to }) => `  RedirectMatch 301 "^${pattern(from)}(index\\.html)?$" "${to}"`).join('\n')}\n</IfModule>\n` : ''}`;
}

function headerLines(headers: Readonly<Record<string, string>>, indent: string): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}Header always set ${name} "${value}"`)
    .join('\n');
}

function pattern(path: string): string {
  return path.replaceAll('.', '\\.');
}
