import type { Rule } from './rule.ts';

/** Every rule, in the order in which a reader would check them. */
export const RULES: readonly Rule[] = [];
