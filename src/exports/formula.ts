/** What spreadsheet programs take for the beginning of a formula, with its full-width and typographic twins. */
const FORMULA_START = /^(?:[\t\r\n]|\s*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** True for text that a spreadsheet program might run as a formula. Numbers are not text and never are. */
export function looksLikeFormula(text: string): boolean {
  return FORMULA_START.test(text);
}
