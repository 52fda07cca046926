import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import type { SocialCard } from '../views/site/social-card.ts';
import { wordsIn } from './card-pictures.ts';
import { CARD_SIZE, drawCard, FONT_FAMILY } from './card-svg.ts';
import { encodePng } from './encode-png.ts';
import type { FontMetrics } from './font-metrics.ts';
import { readFontMetrics } from './font-metrics.ts';

/** From the project's folder and not from this file: the build moves the code elsewhere, the packages stay. */
const require = createRequire(join(process.cwd(), 'package.json'));
const FONT_PACKAGE = '@expo-google-fonts/biz-udpgothic';
const CACHE = join(process.cwd(), 'node_modules', '.cache', 'social-cards');
/** Counts up when the same SVG is to become other bytes. */
const ENCODING = 1;

interface Fonts {
  files: Uint8Array[];
  regular: FontMetrics;
  bold: FontMetrics;
}

let fonts: Promise<Fonts> | undefined;
let rasteriser: Promise<void> | undefined;

/** The card as a PNG; taken from the cache in `node_modules/.cache` where the same picture was drawn before. */
export async function renderCard(card: SocialCard): Promise<Uint8Array> {
  const svg = drawCard(card, await loadFonts());
  const cached = join(CACHE, `${createHash('sha256').update(`${ENCODING}\n${svg}`).digest('hex').slice(0, 32)}.png`);
  const known = await readFile(cached).catch(() => undefined);
  if (known) return known;
  const png = await rasterise(svg);
  await mkdir(CACHE, { recursive: true });
  await writeFile(cached, png);
  return png;
}

/** The characters of a card that the font lacks, which would be empty boxes in its picture. */
export async function charactersMissingFor(card: SocialCard): Promise<string[]> {
  const { regular, bold } = await loadFonts();
  const set = [...card.kicker, ...card.facts, card.statement ?? '', ...wordsIn(card)];
  return [...bold.missingIn(card.title + (card.badge?.label ?? '')), ...regular.missingIn(set.join(''))];
}

async function rasterise(svg: string): Promise<Uint8Array> {
  rasteriser ??= readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm).catch(ifNotInitialized);
  await rasteriser;
  const { files } = await loadFonts();
  const drawing = new Resvg(svg, { font: { fontBuffers: files, loadSystemFonts: false, defaultFontFamily: FONT_FAMILY } });
  const image = drawing.render();
  const png = encodePng(image.pixels, CARD_SIZE.width, CARD_SIZE.height);
  image.free();
  drawing.free();
  return png;
}

/** The package outlives the bundle that imports it: another site that was built in this process may have started it. */
function ifNotInitialized(error: unknown): void {
  if (!/already initialized/i.test(String(error))) throw error;
}

async function loadFonts(): Promise<Fonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<Fonts> {
  const [regular, bold] = await Promise.all(
    ['400Regular/BIZUDPGothic_400Regular.ttf', '700Bold/BIZUDPGothic_700Bold.ttf'].map((file) =>
      readFile(require.resolve(`${FONT_PACKAGE}/${file}`)),
    ),
  );
  if (!regular || !bold) throw new Error('unreachable: two files were read');
  return { files: [regular, bold], regular: readFontMetrics(regular), bold: readFontMetrics(bold) };
}
