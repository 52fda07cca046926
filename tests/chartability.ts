/**
 * How the charts stand against the fifty heuristics of Chartability (POUR-CAF): each is held by one test, or answered
 * in writing where no test can tell. The tests are looked up by name; `/accessibility/` says the same to readers.
 */
export interface Answer {
  heuristic: string;
  /** The file from the root, and the name of the test or its beginning. */
  test?: readonly [file: string, name: string];
  /** What is so, and what is missing. */
  answer?: string;
}

const BROWSER = 'tests/effects.browser.test.ts';
const GEOMETRY = 'tests/charts.browser.test.ts';
const BUILT = 'tests/effects.dist.test.ts';
const COLOURS = 'src/charts/colours.test.ts';

const BY_KEYBOARD = 'by keyboard alone: a year, the running sum, a series less; all of it in the address';
const BY_ADDRESS = 'an address with a choice shows it at once, and the table agrees';
const WITH_WORDS = 'every picture has a heading, a sentence, its unit, its source and its table';

/** The heuristics by their principle, in their own order and words. */
export const chartability: Readonly<Record<string, readonly Answer[]>> = {
  Perceivable: [
    { heuristic: 'Low contrast', test: [COLOURS, 'every tone has at least 3:1 against the page'] },
    { heuristic: 'Content is only visual', test: [BUILT, WITH_WORDS] },
    { heuristic: 'Small text size', test: [BROWSER, 'a phone has its own, with type of at least 14 px'] },
    {
      heuristic: 'Visual presents seizure risk',
      answer: 'Nothing blinks or moves: drawings are still, and Chart.js runs without animation.',
    },
    {
      heuristic: 'Color is used alone to communicate meaning',
      test: [BROWSER, 'forced colours keep what is settled from what is expected by pattern, one vintage from the other by place and ink'],
    },
    { heuristic: 'Meaningful elements can be distinguished from each other', test: [GEOMETRY, 'no text meets a line or another text'] },
    { heuristic: 'Not CVD-friendly', test: [COLOURS, 'tables that stand side by side differ for every kind of sight'] },
    {
      heuristic: 'Spacing is inappropriate',
      test: ['src/charts/no-clash.test.ts', 'no text lies on a bar or a dot but the names within bars'],
    },
  ],
  Operable: [
    { heuristic: 'Interaction modality only has one input type', test: [BROWSER, BY_KEYBOARD] },
    {
      heuristic: 'No interaction cues or instructions',
      answer:
        'What can be chosen is said by the words of ordinary controls: 「年度・項目を選んで見る」, a legend above each group of them.',
    },
    {
      heuristic: 'Controls override AT controls',
      answer: 'There are no keys of our own: sliders, radio buttons and check boxes are those of HTML.',
    },
    {
      heuristic: 'Low contrast on interactive elements',
      answer: 'A chosen bar gets a border three times as thick, in the colour of the text; the choice is read out in words beside it.',
    },
    {
      heuristic: 'Keyboard focus indicator missing, obscured, or low contrast',
      answer:
        'Controls, tables and buttons keep the ring of the whole site: four pixels of black with yellow outside; nothing lies over them.',
    },
    {
      heuristic: 'Inappropriate tab stops',
      answer:
        'A drawing is one picture without a tab stop; a canvas has none either. Only its controls, its tables and what saves it have one each.',
    },
    { heuristic: 'Complex actions have no alternatives', test: [BROWSER, BY_KEYBOARD] },
    { heuristic: 'Target pointer interaction size is too small', test: [BROWSER, 'axe finds nothing once the charts live'] },
  ],
  Understandable: [
    { heuristic: 'No explanation for purpose or for how to read', test: [BUILT, WITH_WORDS] },
    { heuristic: 'No title, summary, or caption', test: [BUILT, WITH_WORDS] },
    {
      heuristic: 'Reading level inappropriate',
      answer: 'Sentences are short and made of the words of the plan, which the glossary explains.',
    },
    { heuristic: 'Interactive context is not clear', test: [BROWSER, 'the unit draws the same pictures anew'] },
    {
      heuristic: 'Information complexity is inappropriate',
      answer: 'One axis, one scale for all panels, one meaning a channel; no third dimension.',
    },
    {
      heuristic: 'Changes are not easy to follow',
      answer: 'A change is announced in words and drawn at once, in the same place and order; it is not animated.',
    },
    { heuristic: 'Metrics and variables are undefined', test: [BUILT, WITH_WORDS] },
    {
      heuristic: "Statistical uncertainty isn't clearly communicated",
      test: ['src/charts/certainty.test.ts', 'what is expected never stands below the word for what is settled'],
    },
    {
      heuristic: 'Axis labels are unclear or missing',
      test: ['src/charts/mixed.test.ts', 'points may fill their plot, bars begin at zero'],
    },
    {
      heuristic: 'Controls are inappropriate',
      answer: 'Only charts along years have controls; a picture in which all is written has none.',
    },
  ],
  Robust: [
    { heuristic: 'Does not conform to standards', test: [BROWSER, 'axe finds nothing once the charts live'] },
    {
      heuristic: 'Semantically invalid',
      test: ['src/charts/to-svg.test.ts', 'a drawing is named and described by the words beside it, and holds real text'],
    },
    { heuristic: 'Fragile technology support', test: [BROWSER, 'where Chart.js cannot be loaded, the drawing stays and the page says so'] },
  ],
  Compromising: [
    { heuristic: 'No table', test: [BUILT, WITH_WORDS] },
    {
      heuristic: 'Information can only be reached through single process',
      test: [BUILT, 'the file of the content, the tables, the pictures and the download hold the same amounts, cell by cell'],
    },
    { heuristic: 'Location and history is unclear', test: [BROWSER, BY_ADDRESS] },
    {
      heuristic: 'Interactions are not forgivable',
      answer: '「はじめの表示に戻す」 undoes every choice of a chart; the last series that is shown cannot be hidden.',
    },
    {
      heuristic: 'Information cannot be navigated according to narrative or structure',
      answer: 'Heading, sentence, picture, controls and tables follow each other; tables have headers of rows and columns.',
    },
    {
      heuristic: 'Table/data is static',
      test: [BROWSER, 'a chart is saved as it is shown: its values in the unit of the page, its drawing as a picture'],
    },
    {
      heuristic: 'State is not easy to share and reproduce',
      test: ['src/charts/choice.test.ts', 'a choice survives the way through the address'],
    },
  ],
  Assistive: [
    {
      heuristic: 'Data density is inappropriate',
      answer: 'Of many rows only the sums are drawn; so many as can be told apart have a panel each.',
    },
    {
      heuristic: 'Navigation and interaction is tedious',
      answer: 'The contents of the page lead past the charts; tables and controls are folded until they are asked for.',
    },
    {
      heuristic: 'Visually apparent features and relationships are not described',
      test: ['src/views/effects/effect-charts.test.ts', 'the running sum'],
    },
    {
      heuristic: 'Data in text is not human-readable',
      test: ['src/charts/to-svg.test.ts', 'numbers in HTML have △ for the eye and マイナス for the ear'],
    },
    {
      heuristic: 'Space does not handle extremes',
      test: ['src/charts/geometry.test.ts', 'bars are as long as their values: one scale for all of a chart'],
    },
    { heuristic: 'No default "build-your-own" provided', answer: 'Nobody builds a chart here: every picture comes complete.' },
  ],
  Flexible: [
    {
      heuristic: 'User style change not respected',
      test: [BROWSER, 'forced colours show by its tip, not by its colour, that a total became less'],
    },
    { heuristic: 'Long animations cannot be controlled', answer: 'There are none.' },
    { heuristic: 'Scrolling experiences cannot be altered', answer: 'Nothing happens by scrolling.' },
    { heuristic: 'Zoom and reflow are not supported', test: [BROWSER, 'a phone has its own, with type of at least 14 px'] },
    {
      heuristic: "User's text adjustments are not respected",
      answer:
        'Missing: type in drawings grows with zoom, not with the size or spacing of text alone. Sentences and tables beside them hold the same and follow both.',
    },
    {
      heuristic: 'Design is not consistent and familiar',
      answer: 'One program draws all charts from one kind of description, with the same colours, order and controls.',
    },
    {
      heuristic: 'Contrast and textures cannot be adjusted',
      answer:
        'Missing in part: colours follow those that a reader forces; patterns cannot be turned off, since they alone tell what is settled.',
    },
    { heuristic: 'Difficult chart type has no alternative', answer: 'Each has its values as a table, on the page and as a file.' },
  ],
};
