import type { Page } from 'playwright-core';

/** Names the cells of tables whose words are set one character below the other. */
export function crushed(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isHeardOnly = (element: Element): boolean =>
      getComputedStyle(element).clipPath !== 'none' || (element.parentElement !== null && isHeardOnly(element.parentElement));
    const isCrushed = (cell: Element) => {
      const text = (cell.textContent ?? '').trim();
      const range = document.createRange();
      range.selectNodeContents(cell);
      const { width, height } = range.getBoundingClientRect();
      const size = Number.parseFloat(getComputedStyle(cell).fontSize);
      return text.length > 3 && width > 1 && width < 2.5 * size && height > 3 * size;
    };
    return [...document.querySelectorAll('th, td')]
      .filter((cell) => !isHeardOnly(cell) && isCrushed(cell))
      .slice(0, 3)
      .map((cell) => `「${(cell.textContent ?? '').trim()}」 is set one character below the other`);
  });
}

/** Names what makes the page scroll sideways; tables may scroll, within a region of their own. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const holds = (element: Element) => /auto|scroll|hidden|clip/.test(getComputedStyle(element).overflowX);
    // What is positioned escapes every region but the one it is positioned in.
    const parentOf = (element: Element) =>
      /absolute|fixed/.test(getComputedStyle(element).position) ? (element as HTMLElement).offsetParent : element.parentElement;
    const isHeld = (element: Element): boolean => {
      const parent = parentOf(element);
      return parent !== null && parent !== document.body && (holds(parent) || isHeld(parent));
    };
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 1 && !isHeld(element),
    );
    const shown = wide.slice(0, 3).map((element) => element.outerHTML.slice(0, 100));
    return [`scrolls sideways (${document.documentElement.scrollWidth} px): ${shown.join(' | ')}`];
  });
}
