import type { PlanParts } from './assemble-plan.ts';
import { nearestName } from './nearest-name.ts';
import { FILE_NOUNS, fileOfTerm, folderOfTerm, PREVIOUS_FOLDER, TERMS_FOLDER } from './nouns.ts';
import type { Problem } from './problem.ts';

type Unlisted = Omit<Problem, 'rule'>;

const SETTINGS = FILE_NOUNS.settings.file;
const DOCUMENTS = FILE_NOUNS.documents.file;

/** What a plan would lose without a word: terms and documents that are written and not listed, or listed and not written. */
export function findUnlisted(parts: PlanParts): Problem[] {
  return [...terms(parts), ...documents(parts), ...previous(parts)].map((problem) => ({
    ...problem,
    rule: 'terms-and-documents-are-listed',
  }));
}

function terms({ settings, terms: written }: PlanParts): Unlisted[] {
  const folders = written.map(({ term }) => term.id);
  return [
    ...settings.terms.flatMap((id, at): Unlisted[] => {
      if (settings.terms.indexOf(id) < at)
        return [
          { file: SETTINGS, path: ['terms', at], message: `期「${id}」が2回並んでいます。`, advice: 'どちらか1つを消してください。' },
        ];
      if (folders.includes(id)) return [];
      return [
        {
          file: SETTINGS,
          path: ['terms', at],
          message: `期「${id}」のフォルダー ${TERMS_FOLDER}/${id} がありません。`,
          advice: `新しい期なら ${fileOfTerm(id, 'term')} を作ってください。書き間違いなら${meant(id, folders)}`,
        },
      ];
    }),
    ...folders
      .filter((id) => !settings.terms.includes(id))
      .map((id) => ({
        file: fileOfTerm(id, 'term'),
        path: [],
        message: `期「${id}」が ${SETTINGS} の terms にありません。`,
        advice: `${SETTINGS} の terms に、古い順になるように「${id}」を書き足してください。`,
      })),
    ...written.flatMap(({ term, outline }): Unlisted[] => {
      const { id, outlineOf: kept } = term;
      if (kept === undefined) return [];
      return [...(outline.length > 0 ? [twoOutlines(id, kept)] : []), ...notEarlier(settings.terms, id, kept)];
    }),
  ];
}

function notEarlier(ids: readonly string[], id: string, kept: string): Unlisted[] {
  const earlier = ids.slice(0, Math.max(0, ids.indexOf(id)));
  if (earlier.includes(kept)) return [];
  return [
    {
      file: fileOfTerm(id, 'term'),
      path: ['outlineOf'],
      message: `体系を引き継ぐ「${kept}」は、この期より前の期ではありません。`,
      advice: meant(kept, earlier),
    },
  ];
}

function twoOutlines(id: string, kept: string): Unlisted {
  return {
    file: fileOfTerm(id, 'term'),
    path: ['outlineOf'],
    message: `体系を「${kept}」から引き継ぐのに、${folderOfTerm(id, 'outline')}/ にもファイルがあります。このファイルは使われません。`,
    advice: `引き継ぐなら ${folderOfTerm(id, 'outline')}/ を消し、この期の体系があるなら outlineOf を消してください。`,
  };
}

function documents({ documents: listed, documentLines, terms: written }: PlanParts): Unlisted[] {
  const ids = listed.map(({ id }) => id);
  return [
    ...Object.keys(documentLines)
      .filter((id) => !ids.includes(id))
      .map((id) => ({
        file: `source/${id}.md`,
        path: [],
        message: `原資料「${id}」が ${DOCUMENTS} にありません。`,
        advice: `${DOCUMENTS} に「${id}」を書き足すか、ファイルの名前を ${DOCUMENTS} の id に合わせてください。`,
      })),
    ...written.flatMap(({ term }): Unlisted[] => {
      if (term.document === undefined || ids.includes(term.document)) return [];
      const file = fileOfTerm(term.id, 'term');
      const message = `「${term.document}」という原資料は ${DOCUMENTS} にありません。`;
      const advice = `${DOCUMENTS} に書き足してください。書き間違いなら${meant(term.document, ids)}`;
      return [{ file, path: ['document'], message, advice }];
    }),
  ];
}

function previous({ settings, previous: files = {} }: PlanParts): Unlisted[] {
  const named = settings.previousPlan?.file;
  const names = Object.keys(files).map((id) => `${id}.json`);
  const unnamed = names
    .filter((name) => name !== named)
    .map((name) => ({
      file: `${PREVIOUS_FOLDER}/${name}`,
      path: [],
      message: `前の計画のファイル「${name}」が ${SETTINGS} の previousPlan にありません。`,
      advice: `${SETTINGS} に previousPlan（name、url、file: ${name}）を書くか、ファイルを消してください。`,
    }));
  if (named === undefined || names.includes(named)) return unnamed;
  const message = `前の計画のファイル ${PREVIOUS_FOLDER}/${named} がありません。`;
  const advice = `前の計画のサイトの plan.json を ${PREVIOUS_FOLDER}/${named} に置いてください。`;
  return [...unnamed, { file: SETTINGS, path: ['previousPlan', 'file'], message, advice }];
}

function meant(written: string, names: readonly string[]): string {
  const name = nearestName(written, names);
  if (name !== undefined) return `「${name}」に直してください。`;
  const [only, ...others] = names;
  if (only === undefined) return 'この行を消してください。';
  return others.length === 0 ? `「${only}」に直してください。` : `${names.join('・')} のどれかに直してください。`;
}
