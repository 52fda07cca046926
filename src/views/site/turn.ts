import type { PageLink } from './site-navigation.ts';

/** A page's neighbours in a sequence, and what the way to them is called. */
export interface Turn {
  /** 前後の取組. */
  label: string;
  previous: PageLink | undefined;
  next: PageLink | undefined;
}

/** The neighbours of `one` in `all`, each of which `linkTo` names; none where it does not stand among them. */
export function turnIn<T>(noun: string, all: readonly T[], one: T, linkTo: (each: T) => PageLink): Turn {
  const at = all.indexOf(one);
  const neighbour = (place: number) => (at < 0 || all[place] === undefined ? undefined : linkTo(all[place]));
  return { label: `前後の${noun}`, previous: neighbour(at - 1), next: neighbour(at + 1) };
}
