/** How things stand after most failures. */
export const NOT_BUILT = 'サイトは作っていません（前に作ったサイトがあれば、そのままです）。';

/** Why there is no new site, for whoever ran the build: no programming error, so shown without a stack. */
export class BuildFailure extends Error {
  /** What to do about it, a full sentence. */
  readonly advice: string;
  /** How things stand now, a full sentence. */
  readonly outcome: string;

  constructor(message: string, advice: string, outcome = NOT_BUILT) {
    super(message);
    this.name = 'BuildFailure';
    this.advice = advice;
    this.outcome = outcome;
  }
}
