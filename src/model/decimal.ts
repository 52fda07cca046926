/**
 * `value` times ten to the power of `places`, as the decimal that is written: 1.005 by 2 is 100.5, where 1.005 * 100 is
 * not quite. Without rounding; NaN where `value` is.
 */
export function shiftDecimal(value: number, places: number): number {
  const [digits, exponent = '0'] = String(value).split('e');
  return Number(`${digits}e${Number(exponent) + places}`);
}
