import { absoluteHref } from '../../address.ts';
import type { TermPlan } from '../../model/term-plan.ts';
import { contentFileOf } from './content-file.ts';

/** What a reader can do about the page itself. */
export interface PageContact {
  /** このページの誤りを知らせる: a mail with title and address filled in, or the publisher's form; undefined without either. */
  report: string | undefined;
  /** 内容のファイルを開く: the very file; undefined where the site names no repository. */
  file: string | undefined;
}

/** How to tell the publisher of a mistake on the page `title` at `path`, and where its content is kept. */
export function pageContact({ plan, site }: TermPlan, path: string, title: string): PageContact {
  const { contact, repository } = site;
  const file = contentFileOf(plan, path);
  return {
    report: contact?.email ? mailto(contact.email, title, absoluteHref(path) ?? path) : contact?.url,
    file:
      repository !== undefined && file !== undefined
        ? new URL(file, repository.endsWith('/') ? repository : `${repository}/`).href
        : undefined,
  };
}

function mailto(email: string, title: string, address: string): string {
  // Every Japanese letter takes nine in an address, on every page.
  const subject = `誤り：${title}`;
  const body = `${address}\n\n`;
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
