import { join } from 'node:path';
import { type Environment, ROOT, readEnvironment } from '../../scripts/environment.ts';

/** A built site that the tests look at. */
export interface Site extends Environment {
  /** For test names. */
  name: string;
}

function site(name: string, variables: Record<string, string>): Site {
  return { name, ...readEnvironment(variables) };
}

/**
 * The plan of this repository (or the one `PLAN_CONTENT` names), as `npm run build` makes it (or where `OUT_DIR` says it
 * is). Every test may look at its pages; only those in `tests/this-plan/` look into its content.
 */
export const thisPlan = site('this plan', {
  PLAN_CONTENT: process.env.PLAN_CONTENT ?? '',
  OUT_DIR: process.env.OUT_DIR ?? '',
});

const FIRST = join('tests', 'fixtures', 'first-plan');

/** A plan as ours once was, which stays as it is when ours goes on. */
export const firstPlan = site('first plan', { PLAN_CONTENT: FIRST, OUT_DIR: join('.build', 'tests', 'first') });

/** The same plan below a base path, with an address of its own. */
export const basedPlan = site('under /kaikaku/', {
  PLAN_CONTENT: FIRST,
  OUT_DIR: join('.build', 'tests', 'kaikaku'),
  SITE_URL: 'https://www.city.example.jp',
  BASE_PATH: '/kaikaku/',
});

/** A fictional plan as unlike ours as plans are. */
export const secondPlan = site('second plan', {
  PLAN_CONTENT: join('tests', 'fixtures', 'second-plan'),
  OUT_DIR: join('.build', 'tests', 'second'),
  SITE_URL: 'https://wakabano.example.jp',
});

/** A fictional city of another shape: one term, four levels, grades, indicators, a committee. */
export const secondCity = site('second city', {
  PLAN_CONTENT: join('tests', 'fixtures', 'second-city'),
  OUT_DIR: join('.build', 'tests', 'city'),
  SITE_URL: 'https://mirai.shionoura.example.jp',
});

/** The first plan some years on, in its third term; `tests/fixtures/lived-with/lived-with.ts` writes its content. */
export const livedWith = site('lived with', {
  PLAN_CONTENT: join('.build', 'tests', 'lived-with-content'),
  OUT_DIR: join('.build', 'tests', 'lived-with'),
});

/** Which random contents are built as whole sites, where they are not the two of `npm test`: `npm run test:truth` looks at those alone. */
const { RANDOM_SITES } = process.env;

/** A content that no one thought up, from its seed; `scripts/test/build-random-sites.ts` writes and builds it. */
export interface RandomSite extends Site {
  seed: number;
}

/** One of two terms, four levels and amounts in yen; one of three terms without documents, sections split and tables of twenty rows. */
export const randomSites: readonly RandomSite[] = (RANDOM_SITES ?? '27,42').split(',').map((seed) => ({
  seed: Number(seed),
  ...site(`random content ${seed}`, {
    PLAN_CONTENT: join('.build', 'tests', `random-${seed}-content`),
    OUT_DIR: join('.build', 'tests', `random-${seed}`),
  }),
}));

/** What every page and file is looked at in: ours, one below a base path, one unlike it. */
export const sites: readonly Site[] = [thisPlan, basedPlan, secondPlan];

/** Those, the plans that have everything a plan can have, and random ones: what every page must keep to is tested on all of them. */
export const everySite: readonly Site[] = RANDOM_SITES ? randomSites : [...sites, secondCity, livedWith, ...randomSites];

/** A folder of the program as the tests name it. */
export function inRoot(...path: string[]): string {
  return join(ROOT, ...path);
}
