import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallTermWith } from '../../../tests/fixtures/small-plan.ts';
import { pageContact } from './page-contact.ts';

const contact = { name: '企画係', email: 'plan@example.jp', url: 'https://example.jp/contact/' };

test('a mistake is told by a mail that says which page it is on', () => {
  const { report = '' } = pageContact(smallTermWith({ site: { contact } }), '/initiatives/bpr/', 'BPRの推進');
  const mail = new URL(report);
  assert.equal(mail.pathname, 'plan@example.jp');
  assert.equal(mail.searchParams.get('subject'), '誤り：BPRの推進');
  assert.match(mail.searchParams.get('body') ?? '', /^\/initiatives\/bpr\/\n/);
});

test('without a mail address the publisher’s form will do, and without any contact nothing is offered', () => {
  const { email: _, ...form } = contact;
  assert.equal(pageContact(smallTermWith({ site: { contact: form } }), '/', '見本').report, 'https://example.jp/contact/');
  assert.deepEqual(pageContact(smallTermWith({ site: {} }), '/', '見本'), { report: undefined, file: undefined });
});

test('where a repository is named, a page leads to the very file that holds what it says', () => {
  const plan = smallTermWith({ site: { repository: 'https://git.example.jp/plan/tree/main/content' } });
  const fileOf = (path: string) => pageContact(plan, path, '').file?.replace('https://git.example.jp/plan/tree/main/content/', '');
  assert.deepEqual(
    [
      '/initiatives/bpr/',
      '/departments/policy-section/',
      '/late/try/2/',
      '/late/policies/1/',
      '/late/retrospective/',
      '/late/effects/',
      '/early/',
      '/about/',
      '/source/small-plan/',
      '/progress/2019/',
      '/glossary/',
      '/print/',
    ].map(fileOf),
    [
      'initiatives/bpr.yaml',
      'departments.yaml',
      'terms/late/try/2.yaml',
      'terms/late/outline/1.yaml',
      'terms/late/retrospective.yaml',
      'terms/late/effects/',
      'terms/early/term.yaml',
      'pages/about.mdx',
      'source/small-plan.md',
      'reports/2019.yaml',
      'glossary.yaml',
      undefined,
    ],
  );
});
