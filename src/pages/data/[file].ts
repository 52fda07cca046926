import type { APIRoute } from 'astro';
import type { ExportFile } from '../../exports/exports.ts';
import { exportsOf } from '../../exports/exports.ts';
import { getTermPlan } from '../../plan.ts';

export async function getStaticPaths() {
  const files = exportsOf(await getTermPlan());
  return files.map((file) => ({ params: { file: file.filename }, props: { file } }));
}

export const GET: APIRoute<{ file: ExportFile }> = ({ props: { file } }) =>
  new Response(file.render(), { headers: { 'Content-Type': file.mediaType } });
