/** No linguistic content: the one kind of text that Pagefind's segmenters and stemmers leave alone. */
export const INDEX_LANGUAGE = 'zxx';
