import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * A Vite plugin that begins every style sheet with the order of the layers that `declaringSheet` declares. Sheets reach a page
 * in the order of its imports, and the first one to name a layer would else settle its place.
 */
export function layerOrder(declaringSheet: string): Plugin {
  const order = orderIn(readFileSync(declaringSheet, 'utf8'));
  return {
    name: 'layer-order',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = order + file.source;
      }
    },
  };
}

/** The statement in `css` that declares the order of its layers. */
export function orderIn(css: string): string {
  const order = /@layer\s+([^;{}]+);/.exec(css)?.[1];
  if (order === undefined) throw new Error('The style sheet declares no order of layers');
  return `@layer ${order.split(/\s*,\s*/).join(',')};`;
}
