import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keepUsed } from './used-tokens.ts';

const css = `:root {
  --blue: #00f;
  --red: #f00;
  --danger: var(--red);
  --font: "A", serif;
}
`;

test('a token stays when the site names it, with the tokens that it is made of', () => {
  assert.equal(keepUsed(css, new Set(['--danger'])), ':root {\n  --red: #f00;\n  --danger: var(--red);\n}\n');
});

test('a style sheet none of whose tokens is named is left empty', () => {
  assert.equal(keepUsed(css, new Set()), ':root {\n}\n');
});
