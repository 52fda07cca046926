import { href } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { formerPages } from './former-address.ts';

/** A file of redirects for one kind of web server. The pages of the site answer without it, a moment later. */
export interface ServerRules {
  filename: string;
  render: (moves: readonly Move[]) => string;
}

/** A page that moved: both addresses below the base path. */
export interface Move {
  from: string;
  to: string;
}

/** `_redirects` works where it lies (Netlify, Cloudflare Pages …); the others are to be included by who runs the server. */
export const SERVER_RULES: readonly ServerRules[] = [
  { filename: '_redirects', render: (moves) => lines(moves, ({ from, to }) => `${from} ${to} 301`) },
  {
    filename: 'redirects.apache.conf',
    render: (moves) => lines(moves, ({ from, to }) => `RedirectMatch 301 "^${escapePattern(from)}(index\\.html)?$" "${to}"`),
  },
  {
    filename: 'redirects.nginx.conf',
    render: (moves) => lines(moves, ({ from, to }) => `location = ${from} { return 301 ${to}; }`),
  },
  { filename: 'redirects.iis.xml', render: renderIis },
];

/** The pages that moved. Those that are gone keep their page, which says why; a bare 410 would not. */
export function movesOf(plan: TermPlan): Move[] {
  return formerPages(plan).flatMap(({ address, target }) => (target ? [{ from: href(address), to: href(target.address) }] : []));
}

/** A rewrite map and its rule, for the `<rewrite>` section of a `web.config`. */
function renderIis(moves: readonly Move[]): string {
  return `<!-- web.config の <system.webServer><rewrite> に入れてください（URL 書き換えモジュールが要ります）。 -->
<rewriteMaps>
  <rewriteMap name="moved">
${moves.map(({ from, to }) => `    <add key="${from}" value="${to}" />`).join('\n')}
  </rewriteMap>
</rewriteMaps>
<rules>
  <rule name="moved" stopProcessing="true">
    <match url=".*" />
    <conditions><add input="{moved:{PATH_INFO}}" pattern="(.+)" /></conditions>
    <action type="Redirect" url="{C:1}" appendQueryString="false" redirectType="Permanent" />
  </rule>
</rules>
`;
}

function lines(moves: readonly Move[], line: (move: Move) => string): string {
  return moves.map((move) => `${line(move)}\n`).join('');
}

function escapePattern(path: string): string {
  return path.replaceAll('.', '\\.');
}
