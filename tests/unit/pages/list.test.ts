import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import type { Snippet } from '@/lib/core/model/reading';
import { UNKNOWN } from '@/lib/pages/known';
import { readWith } from '@/lib/pages/read-with';

const ADDRESS = 'https://lists.example/today';

function snippetsOf(html: string, siteNames: readonly string[] = []): readonly Snippet[] {
  const page = new JSDOM(html, { url: ADDRESS }).window.document;
  const known = { ...UNKNOWN, siteNames, articles: false };
  return readWith({ page, url: ADDRESS, capturedAt: '2024-03-10T09:00:00Z', known }).snippets;
}

const TITLES = [
  'Ferry drivers end their strike after a week',
  'Harbour opens again after the long storm',
  'Council of the valley closes its oldest bridge',
  'Museum buys a painting nobody had looked at',
];
const items = (line: (title: string, i: number) => string): string =>
  `<ul>${TITLES.map((title, i) => `<li>${line(title, i)}</li>`).join('')}</ul>`;

test('short titles stand where long ones stand', () => {
  const more = '<li><a href="https://p9.example/9">Tremor</a></li></ul>';
  const html = items((title, i) => `<a href="https://p${i}.example/${i}">${title}</a>`);
  expect(snippetsOf(html.replace('</ul>', more)).map(({ title }) => title)).toEqual([
    ...TITLES,
    'Tremor',
  ]);
});

test('the printed host of a report is its outlet, a control of the page is not', () => {
  const printed = snippetsOf(
    items((title, i) => `<a href="https://www.p${i}.example/${i}">${title}</a> (p${i}.example)`),
  );
  expect(printed.map(({ outlet }) => outlet)).toEqual(TITLES.map((_, i) => `p${i}.example`));
  const controls = snippetsOf(
    items(
      (title, i) =>
        `<h3><a href="https://p${i}.example/${i}">${title}</a></h3><div>Quick look</div><div>3 hours ago</div>`,
    ),
  );
  expect(controls.map(({ outlet }) => outlet)).toEqual([null, null, null, null]);
});

test('an attribute of the card says who published', () => {
  const found = snippetsOf(
    items((title, i) => `<a data-author="Paper ${i}" href="/r/${i}">${title}</a>`),
  );
  expect(found.map(({ outlet }) => outlet)).toEqual(['Paper 0', 'Paper 1', 'Paper 2', 'Paper 3']);
});

test('the site is never the outlet, and its name behind another is cut off', () => {
  const found = snippetsOf(
    items(
      (title, i) =>
        `<h3><a href="/r/${i}">${title}</a></h3><div>${i % 2 ? 'Lister' : `Paper ${i} on Lister`}</div>`,
    ),
    ['Lister'],
  );
  expect(found.map(({ outlet }) => outlet)).toEqual(['Paper 0', null, 'Paper 2', null]);
});

test('a heading that is broken into lines is one title; what else its link holds is none', () => {
  const found = snippetsOf(
    items(
      (title, i) =>
        `<a href="https://p${i}.example/${i}"><div>New Valley Doctor Online</div><div role="heading" aria-level="3">${title.replace(' ', '<br>')}</div><div>5/03/2020</div></a>`,
    ),
  );
  expect(found.map(({ title }) => title)).toEqual(TITLES);
  expect(found.map(({ publishedRaw }) => publishedRaw)).toEqual(TITLES.map(() => '5/03/2020'));
});

test('a heading speaks of the part of the page that it stands in, and of no story after it', () => {
  const card = (level: number, i: number): string =>
    `<div><a role="heading" aria-level="${level}" href="https://p${i}.example/${i}">${TITLES[i] ?? ''}</a><div><span>Paper ${i}</span><span>${i + 1}h ago</span></div></div>`;
  const found = snippetsOf(
    `<main><section><div>${card(2, 0)}<div><p>Related Coverage</p>${card(2, 1)}</div></div></section>
     <section><div>${card(2, 2)}</div></section><section>${card(2, 3)}</section></main>`,
  );
  expect(found.map(({ title, outlet, meaning }) => [title, outlet, meaning])).toEqual(
    TITLES.map((title, i) => [title, `Paper ${i}`, i === 1 ? 'coverage' : 'unknown']),
  );
});
