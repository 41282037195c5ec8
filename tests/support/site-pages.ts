import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

const FOLDER = 'tests/fixtures/pages';

/** What a saved page is expected to be read as. */
interface Expected {
  readonly url: string;
  readonly now: string;
  readonly page: { readonly site: string; readonly kind: string; readonly layout?: string };
  readonly main: Readonly<Record<string, unknown>> | null;
  readonly related: readonly {
    readonly title: string | null;
    readonly url: string;
    readonly publisher: string | null;
    readonly time_raw: string | null;
  }[];
}

/** A page that we wrote in the markup of a site. */
export interface SitePage {
  /** `<site>/<name>`. */
  readonly name: string;
  readonly html: string;
  readonly expected: Expected;
}

/** Every page under `tests/fixtures/pages`. */
export const sitePages: readonly SitePage[] = readdirSync(FOLDER).flatMap((site) =>
  readdirSync(join(FOLDER, site)).map((name) => {
    const file = (which: string): string => readFileSync(join(FOLDER, site, name, which), 'utf8');
    // Only we write these files.
    const expected: Expected = JSON.parse(file('expected.json'));
    return { name: `${site}/${name}`, html: file('page.html'), expected };
  }),
);

/** A document with the shadow roots that a browser makes of templates. */
export function documentOf(html: string, url: string): Document {
  const { window } = new JSDOM(html, { url });
  globalThis.DOMParser = window.DOMParser;
  for (const template of window.document.querySelectorAll('template[shadowrootmode]')) {
    try {
      const root = template.parentElement?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = template.innerHTML;
    } catch {
      // Not every element may have one; a browser leaves such a template where it is.
      continue;
    }
    template.remove();
  }
  return window.document;
}

/** The same page after its makers renamed every class, id, data attribute and tag of their own. */
export function changed(html: string): string {
  return html
    .replaceAll(
      /\s(?:class|id|data-[\w-]+|itemprop|aria-label|role|slot|post-title)="/g,
      ' data-x="',
    )
    .replaceAll(/<(?<end>\/?)[a-z]+(?:-[a-z]+)+/g, '<$<end>div')
    .replaceAll('sveltekit:', 'x:');
}
