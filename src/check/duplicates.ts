/** The later of those items that share a key with an earlier one, with the positions of both. */
export function duplicatesOf<T>(items: readonly T[], keyOf: (item: T) => string): { item: T; at: number; firstAt: number }[] {
  const firsts = new Map<string, number>();
  return items.flatMap((item, at) => {
    const key = keyOf(item);
    const firstAt = firsts.get(key);
    if (firstAt === undefined) firsts.set(key, at);
    return firstAt === undefined ? [] : [{ item, at, firstAt }];
  });
}
