import { LIMITS } from '../pack/limits';
import { draftReport } from './draft';
import type { Format } from './format';
import { numberedLines } from './lines';

const ADDRESS = /https?:\/\/\S+/i;

/** Addresses, one a line, each with its headline before or behind it where there is one. */
export const urlList: Format = {
  id: 'url-list',
  detect: ({ text }) => /^(?:[^\n<{}]{0,1000}\s)?https?:\/\/\S+/i.test(text.trimStart()),
  async *read(text, { at }) {
    for await (const { number, line } of numberedLines(text, LIMITS.line)) {
      const told = line.trim().slice(0, 8_000);
      if (told === '' || told.startsWith('#')) continue;
      const url = ADDRESS.exec(told)?.[0] ?? told.split(/\s/)[0] ?? '';
      const headline = told.replace(url, ' ').replaceAll(/^[\s|,;–—-]+|[\s|,;–—-]+$/gu, '');
      yield draftReport(number, { url, headline }, at);
    }
  },
};
