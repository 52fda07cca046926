/** Marks, among the contents of the page, the part that one reads: the last that begins in the upper third of the window. */
const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents a')];
const places = links.map(({ hash }) => document.getElementById(decodeURIComponent(hash.slice(1))));

const watch = new IntersectionObserver(
  () => {
    const at = places.findLastIndex((place) => place !== null && place.getBoundingClientRect().top < innerHeight / 3);
    for (const [index, link] of links.entries()) link.ariaCurrent = index === at ? 'location' : null;
  },
  { rootMargin: '0px 0px -66%' },
);
for (const place of places) if (place) watch.observe(place);

/** Without an export this file would be no module, and its names global. */
export {};
