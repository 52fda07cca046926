/**
 * `value` times ten to the power of `places`, as the decimal that is written: 1.005 by 2 is 100.5, where 1.005 * 100 is
 * not quite. Without rounding; NaN where `value` is.
 */
export function shiftDecimal(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}

/** How many digits after the point `value` is written with: 2 of 93.25, 0 of 95. */
export function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}
