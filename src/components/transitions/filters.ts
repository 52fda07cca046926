/** How many lists the filter offers: the page's style holds a rule for each. More than that stay links to their pages. */
export const FILTERS = 10;
