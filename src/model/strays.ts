import type { PlanParts } from './assemble-plan.ts';
import { fileOf, fileOfTerm, TERMS_FOLDER } from './nouns.ts';
import type { DataPath, Problem } from './problem.ts';

/** Files and folders that nothing names, and names that no file answers: a plan put together without them would be another plan. */
export function findStrays(parts: PlanParts): Problem[] {
  return [...strayTerms(parts), ...strayTexts(parts), ...parts.terms.flatMap((term) => strayInTerm(parts, term))];
}

function problem(file: string, path: DataPath, message: string, advice: string): Problem {
  return { file, path, message, advice, rule: 'files-are-listed' };
}

function strayTerms({ settings, terms }: PlanParts): Problem[] {
  const folders = terms.map(({ term }) => term.id);
  const unlisted = folders
    .filter((id) => !settings.terms.includes(id))
    .map((id) =>
      problem(
        fileOfTerm(id, 'term'),
        [],
        `期のフォルダー「${TERMS_FOLDER}/${id}」が、plan.yaml の terms にありません。`,
        `plan.yaml の terms の古い順の場所に「${id}」を書き足すか、要らなければフォルダーを移してください。`,
      ),
    );
  const listed = settings.terms.flatMap((id, at) => {
    if (settings.terms.indexOf(id) !== at)
      return [problem(fileOf('settings'), ['terms', at], `期「${id}」が2回書かれています。`, 'どちらか1つを消してください。')];
    if (folders.includes(id)) return [];
    return [
      problem(
        fileOf('settings'),
        ['terms', at],
        `期「${id}」のフォルダー（${TERMS_FOLDER}/${id}）がありません。`,
        `${fileOfTerm(id, 'term')} を作るか、ここから消してください。`,
      ),
    ];
  });
  return [...unlisted, ...listed];
}

function strayTexts({ documents, documentLines }: PlanParts): Problem[] {
  return Object.keys(documentLines)
    .filter((id) => documents.every((each) => each.id !== id))
    .map((id) =>
      problem(
        `source/${id}.md`,
        [],
        `原資料の文「source/${id}.md」が、${fileOf('documents')} にありません。`,
        `${fileOf('documents')} に「- id: ${id}」と title を書き足すか、ファイル名を documents.yaml の id に合わせてください。`,
      ),
    );
}

function strayInTerm({ documents }: PlanParts, { term, outline }: PlanParts['terms'][number]): Problem[] {
  const file = fileOfTerm(term.id, 'term');
  const { document, outlineOf } = term;
  const unknown =
    document === undefined || documents.some(({ id }) => id === document)
      ? []
      : [
          problem(
            file,
            ['document'],
            `「${document}」という原資料は ${fileOf('documents')} にありません。`,
            `${fileOf('documents')} に原資料を書き足すか、id を直してください。`,
          ),
        ];
  const unused =
    outlineOf === undefined || outline.length === 0
      ? []
      : [
          problem(
            file,
            ['outlineOf'],
            `体系を「${outlineOf}」から引き継ぐのに、この期の outline/ にもファイルがあります。outline/ は使われません。`,
            '引き継ぐなら outline/ を消し、この期の体系があるなら outlineOf を消してください。',
          ),
        ];
  return [...unknown, ...unused];
}
