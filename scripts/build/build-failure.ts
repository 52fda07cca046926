/** Why there is no new site, for whoever ran the build: no programming error, so shown without a stack. */
export class BuildFailure extends Error {
  /** What to do about it, a full sentence. */
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.name = 'BuildFailure';
    this.advice = advice;
  }
}
