import type { DataPath } from '../model/problem.ts';
import type { TryEntry, TryItem, TryListEntry } from '../model/try-item.ts';

/** An entry of a Try with its place in the file. */
export interface PlacedTryEntry {
  list: 'new' | 'existing' | 'absorbed';
  entry: TryEntry;
  path: DataPath;
  /** The current initiative under which an absorbed one is printed. */
  head?: TryListEntry;
}

/** Every entry of `tryItem`, in printed order. */
export function tryEntriesOf(tryItem: TryItem): PlacedTryEntry[] {
  const lists = [
    ['new', 'newInitiatives'],
    ['existing', 'existingInitiatives'],
  ] as const;
  return lists.flatMap(([list, key]) =>
    (tryItem[key]?.entries ?? []).flatMap((entry, at): PlacedTryEntry[] => {
      const path = [key, 'entries', at];
      const absorbed = (entry.absorbs?.entries ?? []).map(
        (each, below): PlacedTryEntry => ({ list: 'absorbed', entry: each, path: [...path, 'absorbs', 'entries', below], head: entry }),
      );
      return [{ list, entry, path }, ...absorbed];
    }),
  );
}
