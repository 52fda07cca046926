import type { formatSigned } from '../format.ts';

/** A formatted number as HTML: △ for the eye, マイナス for the ear. */
export function drawSigned({ text, isNegative }: ReturnType<typeof formatSigned>): string {
  if (!isNegative) return text;
  return `<span aria-hidden="true">△ </span><span class="visually-hidden">マイナス</span>${text.replace('△ ', '')}`;
}
