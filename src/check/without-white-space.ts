/** Text for comparing: spaces that a PDF put inside or between words do not count. */
export function withoutWhiteSpace(text: string): string {
  return text.replace(/\s+/gu, '');
}
