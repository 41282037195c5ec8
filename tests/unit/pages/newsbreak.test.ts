import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readPage } from '@/lib/pages/read';
import { completeReading } from '@/lib/core/attribution/complete';
import { markups, type PageText } from './markups';

const URL = 'https://www.newsbreak.com/news/2479312345678/some-story';
const NOW = '2022-01-11T12:00:00Z';

const HARBOUR: PageText = {
  headline: 'Harbour town counts its losses after the night of the storm',
  byline: 'Ines Calder',
  outlet: 'KLMN',
  age: '4 days ago',
  body: [
    'Fishing boats lay on the promenade on Friday morning, two streets from the water they belong to, after the strongest storm in forty years.',
    'Mayor Tomas Reyl said that at least six people were missing and that the harbour would stay closed until divers had looked at the piers.',
    'Schools opened their halls for families whose houses have lost a roof.',
  ],
  snippets: [
    'PORTO ALVA, Jan 6 (Reuters) - A storm tore through the harbour of Porto Alva on Thursday, killing two people and sinking about thirty boats, officials said. The coast guard searched for...',
    'A museum in the capital has bought a painting that hung in a village school for ninety years without anybody knowing who made it. Experts say the canvas is...',
    'LISBON (AP) — Rescue teams with dogs went from house to house on Friday in a harbour town that a storm had cut off from the main road for two days. At least six...',
    'The insurance federation expects claims of more than 200 million euros. Its spokeswoman said that most of the boats had been insured for less than they cost.',
    'Forecasters had warned of gusts of 150 kilometres an hour since Tuesday, but the warning reached the town late because the siren on the town hall had been taken down for repairs and...',
  ],
  comments: 'Comments / 12',
};

/** The seed page, told at test time; null where the material is absent. */
function seed(): PageText | null {
  const folder = '../shared/seed';
  const name = existsSync(folder)
    ? readdirSync(folder).find((file) => file.endsWith('.txt'))
    : undefined;
  if (name === undefined) return null;
  const lines = readFileSync(`${folder}/${name}`, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const [first = '', by = '', outlet = '', age = '', ...rest] = lines;
  return {
    headline: first.replace(/^date \S+ /, ''),
    byline: by.replace(/^By /, ''),
    outlet,
    age,
    body: rest.slice(0, 4),
    snippets: rest.slice(4, -1),
    comments: rest.at(-1) ?? '',
  };
}

const told = seed();
const pages = Object.entries({ harbour: HARBOUR, ...(told ? { seed: told } : {}) });
if (!told) console.log('The seed text is absent (../shared/seed): only our own text is tested.');

describe.each(pages)('the page %s', (_, text) => {
  test.each(Object.entries(markups))('is read in markup: %s', (_name, markup) => {
    const html = `<!doctype html><html lang="en"><head><title>${text.headline} | NewsBreak</title></head>${markup(text)}</html>`;
    const { window } = new JSDOM(html, { url: URL });
    const reading = completeReading(readPage(window.document, URL, NOW));
    const { story, snippets } = reading;
    expect(story?.headline.value).toBe(text.headline);
    expect(story?.byline?.value).toEqual([text.byline]);
    expect(story?.outlet?.value).toBe(text.outlet);
    expect(story?.published).toMatchObject({
      value: '2022-01-07',
      precision: 'day',
      basis: { kind: 'relative-time', evidence: '4 days ago' },
    });
    expect(story?.commentCount?.value).toBe(Number(/\d+/.exec(text.comments)?.[0]));
    expect(story?.body).toEqual(text.body);
    expect(snippets.map((snippet) => snippet.text)).toEqual(text.snippets);
    expect(reading.page).toMatchObject({ site: 'newsbreak', kind: 'article' });
  });
});
