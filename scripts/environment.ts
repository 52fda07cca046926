import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { fileOf } from '../src/model/nouns.ts';

/** The folder of the program, absolute. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** What to build, from where, to where, for which address. */
export interface Environment {
  /** `PLAN_CONTENT`: the plan's folder, absolute. */
  contentDir: string;
  /** `OUT_DIR`: where the built site goes, absolute. */
  outDir: string;
  /** `SITE_URL` or the `url` of `site.yaml`: the origin of permanent addresses; undefined where neither says. */
  origin: string | undefined;
  /** `BASE_PATH`, else the path of the site's address, else `/`; begins and ends with a slash. */
  base: string;
}

/** The settings in `variables`, with their defaults. Throws where `SITE_URL` is no web address. */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const contentDir = resolve(ROOT, variables.PLAN_CONTENT || 'content');
  const address = variables.SITE_URL ? webAddress(variables.SITE_URL) : addressInContent(contentDir);
  return {
    contentDir,
    outDir: resolve(ROOT, variables.OUT_DIR || 'dist'),
    origin: address?.origin,
    base: basePath(variables.BASE_PATH || address?.pathname || '/'),
  };
}

/** The same settings as the variables that a process started from here should see. */
export function toVariables(environment: Environment): Record<string, string> {
  return {
    PLAN_CONTENT: environment.contentDir,
    OUT_DIR: environment.outDir,
    SITE_URL: environment.origin ?? '',
    BASE_PATH: environment.base,
  };
}

function basePath(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

function webAddress(text: string): URL {
  const address = URL.parse(text);
  if (!address || !/^https?:$/.test(address.protocol)) {
    throw new Error(`SITE_URL が正しくありません：${text}（https:// から書いてください）`);
  }
  return address;
}

/** Lenient: what is wrong with the file is for the content check to say. */
function addressInContent(contentDir: string): URL | undefined {
  const file = join(contentDir, fileOf('site'));
  if (!existsSync(file)) return undefined;
  const url: unknown = parseDocument(readFileSync(file, 'utf8'), { logLevel: 'silent' }).get('url');
  return (typeof url === 'string' && URL.parse(url)) || undefined;
}
