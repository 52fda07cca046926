import type { SearchRecord } from '../../src/search/record.ts';

/** What a reader types, and where the first result must lead: to one of these. */
export interface ExpectedQuery {
  query: string;
  first: readonly string[];
}

/** A query and the address of its first result, or of several where each is as good. */
type Expectations = readonly (readonly [query: string, first: string | readonly string[]])[];

const initiative = (id: string) => `/initiatives/${id}/`;
const department = (id: string) => `/departments/${id}/`;
const term = (id: string) => `/glossary/#${id}`;

/** A citizen calls things by everyday words, spells as they like, and may not know the plan's terms. */
const CITIZEN: Expectations = [
  ['育休', initiative('paternity-leave')],
  ['パパ育休', initiative('paternity-leave')],
  ['育児休暇', initiative('paternity-leave')],
  ['クラファン', initiative('hometown-tax-crowdfunding')],
  ['残業', initiative('working-hours')],
  ['ペーパーレス', [initiative('paperwork'), initiative('write-free-counter')]],
  ['テレワーク', [initiative('smart-work'), initiative('flexible-work')]],
  ['電子申請', initiative('remote-procedures')],
  ['オンライン申請', initiative('remote-procedures')],
  ['電子マネー', initiative('cashless-payment')],
  ['キャッシュレス', initiative('cashless-payment')],
  ['きゃっしゅれす', initiative('cashless-payment')],
  ['ｷｬｯｼｭﾚｽ', initiative('cashless-payment')],
  ['支払', initiative('cashless-payment')],
  ['市役所に行かなくても', initiative('remote-procedures')],
  ['手続', initiative('remote-procedures')],
  ['窓口', [initiative('counter-reform')]],
  ['待たない窓口', initiative('write-free-counter')],
  ['待ち時間', initiative('write-free-counter')],
  ['相談', initiative('consultation-channels')],
  ['市民の声', initiative('public-feedback')],
  ['市民の意見', initiative('public-feedback')],
  ['ホームページ', initiative('information-delivery')],
  ['救急車', initiative('daytime-ambulance')],
  ['救急隊', initiative('daytime-ambulance')],
  ['消防', initiative('fire-job-rotation')],
  ['消防 女性', initiative('womens-participation')],
  ['女性', initiative('womens-participation')],
  ['ふるさと納税', term('hometown-tax')],
  ['ふるさと納税 寄付', initiative('hometown-tax-donations')],
  ['寄付', initiative('hometown-tax-donations')],
  ['障害者', initiative('disability-employment')],
  ['障がい者', initiative('disability-employment')],
  ['新税', [initiative('non-statutory-tax')]],
  ['社用車', [initiative('official-cars-nonpro'), initiative('official-car-fleet')]],
  ['公用車', initiative('official-cars-nonpro')],
  ['カーシェア', initiative('car-sharing')],
  ['獣医', initiative('licensed-professionals')],
  ['マニュアル', initiative('procedure-manuals')],
  ['効果額', '/effects/'],
  ['デジタル', initiative('digital-device')],
  ['でじたる', initiative('digital-device')],
  ['ＤＸ', term('dx')],
];

/** A council member combines words, asks by department and change, and knows what things were called before. */
const COUNCIL: Expectations = [
  ['メンター制度の導入', initiative('young-staff-followup')],
  ['部局横断プロジェクトチーム', initiative('cross-department-work')],
  ['KPI評価に基づく既存事業ヒアリング', initiative('kpi-review')],
  ['公用車の共用化', initiative('official-car-fleet')],
  ['財政課', department('finance')],
  ['財政課 新規', initiative('hometown-tax-donations')],
  ['財政課 廃止', initiative('hometown-tax-crowdfunding')],
  ['職員課 新規', [initiative('training-redesign'), initiative('staff-engagement'), initiative('dispatch-training')]],
  ['職員課 廃止', initiative('dispatch-training')],
  ['行政マネジメント課', department('administrative-management')],
  ['行政マネージメント課', department('administrative-management')],
  ['行政マネジメント課 廃止 集約', [initiative('process-standardization')]],
  ['D X 推進課', department('dx-promotion')],
  ['ＤＸ推進課', department('dx-promotion')],
  ['秘書課', department('secretariat')],
  ['消防局総務課', department('fire-general-affairs')],
  ['総務課', department('general-affairs')],
  ['市民税課', department('municipal-tax')],
  ['契約課 新規', initiative('design-build')],
  ['資産経営課 継続', initiative('advertising')],
  ['廃止', initiative('process-standardization')],
  ['取組完了', initiative('claims-management')],
  ['制度構築完了', initiative('department-management')],
  ['継続（新規）', initiative('kpi-review')],
  ['業務マネジメント改革', '/policies/1/'],
  ['組織・人材マネジメント改革', '/policies/2/'],
  ['財務マネジメント', '/policies/3/'],
  ['基本方針1', '/policies/1/'],
  ['官民共創', '/policies/1/#public-private-cocreation'],
  ['内部統制', [term('internal-control'), initiative('internal-control-upgrade')]],
  ['内部統制の整備', '/policies/2/#internal-control'],
  ['ワーク・ライフ・バランスの推進', '/policies/2/#work-life-balance'],
  ['ワークライフバランスの推進', '/policies/2/#work-life-balance'],
  ['ファシリティマネジメントの推進', '/policies/3/#facility-management'],
  ['消防 採用', initiative('womens-participation')],
  ['「意見交換会」 職員', initiative('mayor-staff-dialogue')],
  ['"業務改善事例・手法"', initiative('improvement-cases')],
  ['研修 -派遣', initiative('training-redesign')],
  ['公用車 -ノンプロ', initiative('official-car-fleet')],
  ['定数の適正化', initiative('staff-quota')],
  ['人件費', '/try/2/'],
  ['人件費の適正化', '/retrospective/#problem-2'],
  ['財政の健全化', '/try/1/'],
  ['風通し', '/try/3/'],
  ['風通しのよい', '/retrospective/#problem-5'],
  ['エンゲージメント', [initiative('staff-engagement')]],
  ['財政調整基金', term('fiscal-adjustment-fund')],
  ['標準財政規模', term('standard-fiscal-scale')],
  ['やりがい', '/retrospective/#problem-4'],
  ['2,611,600', '/effects/'],
  ['2611600', '/effects/'],
  ['-62,493', '/effects/'],
  ['△62,493', '/effects/'],
  ['計画策定時点', '/effects/'],
  ['Keep', '/retrospective/#keep-1'],
  ['Problem ⑨', '/retrospective/#problem-9'],
  ['Try ③', '/try/3/'],
  ['try8', '/try/8/'],
];

/** Staff paste half a title, or a line of the document with the spaces that the PDF put into it. */
const STAFF: Expectations = [
  ['B P Rの推進', initiative('bpr')],
  ['ＢＰＲ', term('bpr')],
  ['bpr', term('bpr')],
  ['B P R', term('bpr')],
  ['BPRの今後', initiative('bpr-study')],
  ['業務プロセスの見直し[BPR]', initiative('process-standardization')],
  ['業務プロセスの見直し', initiative('process-standardization')],
  ['M STEP', [term('m-step')]],
  ['MSTEP', [term('m-step')]],
  ['市長と職員の意見交換 (M S T E P)', initiative('mayor-staff-dialogue')],
  ['市長と職員の意見交換 (MSTEP)', initiative('mayor-staff-dialogue')],
  ['PRE（公的不動産）の売却', initiative('public-real-estate')],
  ['ＰＲＥ(公的不動産)', initiative('public-real-estate')],
  ['設計施工一括発注(DB)方式', [initiative('design-build')]],
  ['PPP/PFI', term('ppp-pfi')],
  ['ＰＰＰ／ＰＦＩ対象案件', initiative('ppp-pfi-visibility')],
  ['KPI評価', initiative('kpi-review')],
  ['ＫＰＩ評価に基づく事業', initiative('kpi-review')],
  ['デジタルデバイド対応', initiative('digital-device')],
  ['デジタルデバイス', initiative('digital-device')],
  ['ﾃﾞｼﾞﾀﾙﾃﾞﾊﾞｲﾄﾞ', term('digital-divide')],
  ['取り組みの推進', [initiative('flexible-work')]],
  ['多様な働き方ができる取組の推進', initiative('flexible-work')],
  ['勤務時間の適正な管理に向けた取り組みの推進', initiative('working-hours')],
  ['手続の拡大', initiative('remote-procedures')],
  ['オフィス環境の見直', initiative('office-environment')],
  ['広告事業実施要綱', initiative('advertising')],
  ['総合計画審議会', initiative('planning-council-check')],
  ['若手職員のフォロー', initiative('young-staff-followup')],
  ['ジョブローテーション', term('job-rotation')],
  ['じょぶろーてーしょん', term('job-rotation')],
  ['消防局ジョブ', initiative('fire-job-rotation')],
  ['債権管理体制', initiative('claims-management')],
  ['施設管理', [initiative('facility-consolidation')]],
  ['包括連携', [initiative('partnership-agreements')]],
  ['包括的民間委託', term('outsourcing-comprehensive')],
  ['類似団体職員数', initiative('staff-quota')],
  ['先行実施済', initiative('mayor-staff-dialogue')],
  ['外部評価等の実施', initiative('kpi-review')],
  ['次期計画において整理', '/try/8/'],
  ['BPRの取組として1つとする', '/try/2/'],
  ['DX戦略に基づく', '/try/1/'],
  ['標準・共通化', initiative('system-standardization')],
  ['自治体情報システムの標準', initiative('system-standardization')],
  ['省力化', initiative('paperwork')],
  ['ノンプロ', term('nonpro')],
  ['ノンプロ化', term('nonpro')],
  ['繁閑', initiative('workload-staffing')],
  ['地方分権', initiative('decentralization-proposals')],
  ['原資料との照合', '/notes/'],
  ['取組み整理表', '/transitions/'],
  ['取り組み整理表', '/transitions/'],
  ['印刷', '/print/'],
  ['アクセシビリティ', '/accessibility/'],
];

/** Signs between words, around them and before amounts, as hands and documents put them. */
const SIGNS: Expectations = [
  ['PPP・PFI', term('ppp-pfi')],
  ['M-STEP', term('m-step')],
  ['DB方式', [term('db-method'), initiative('design-build')]],
  ['標準化 共通化', initiative('system-standardization')],
  ['標準化・共通化', initiative('system-standardization')],
  ['ふるさと納税、寄附', initiative('hometown-tax-donations')],
  ['(2)行政のデジタル化', '/policies/1/#digital-work-reform'],
  ['(2)行政の…', '/policies/1/#digital-work-reform'],
  ['①', ['/try/1/', '/retrospective/#keep-1']],
  ['Keep②', '/retrospective/#keep-2'],
  ['[BPR]', term('bpr')],
  ['【ＢＰＲ】', term('bpr')],
  ['DX ・ BPR', ['/try/5/', '/try/7/']],
  ['効果額 -62,493', '/effects/'],
  ['効果額 △ 62,493', '/effects/'],
  ['残業時間', initiative('working-hours')],
  ['育休取得', initiative('paternity-leave')],
  ['PR', [initiative('public-real-estate'), term('pre')]],
];

/** Words typed as readers type them, with the first result each should see. Of the plan in `content/`. */
export const EXPECTED_QUERIES: readonly ExpectedQuery[] = [...CITIZEN, ...COUNCIL, ...STAFF, ...SIGNS].map(([query, first]) => ({
  query,
  first: [first].flat(),
}));

/** A query that must find the record it was cut from. */
export interface CutQuery {
  query: string;
  address: string;
}

/** Pieces of every title and former name, from its beginning, middle and end, some of them as other keyboards write them. */
export function cutQueries(records: readonly SearchRecord[]): CutQuery[] {
  return records.flatMap(({ title, formerName, address }) =>
    [title, ...(formerName === undefined ? [] : [formerName])].flatMap((text) =>
      [...new Set(piecesOf(text))].filter((piece) => piece.trim() !== '').map((query) => ({ query, address })),
    ),
  );
}

function piecesOf(text: string): string[] {
  const characters = [...text];
  const cut = (from: number, length: number) => characters.slice(from, from + length).join('');
  const middle = Math.floor(characters.length / 2);
  const pieces = [cut(0, 1), cut(0, 2), cut(middle, 2), cut(middle - 1, 3), cut(1, 4), cut(-4 + characters.length, 4), cut(2, 7), text];
  return [...pieces, spaced(cut(0, 5)), toFullWidth(cut(0, 4)), toHiragana(cut(middle - 2, 4))];
}

/** With a wide space in the middle of a word, as text copied from a PDF has. */
function spaced(text: string): string {
  return [...text].join('').replace(/^(\p{Script=Latin})(?=\p{Script=Latin})/u, '$1 ');
}

function toFullWidth(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 96));
}
