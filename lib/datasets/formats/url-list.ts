import { LIMITS } from '../pack/limits';
import { draftReport } from './draft';
import type { Format } from './format';
import { numberedLines } from './lines';

const ADDRESS = /https?:\/\/\S+/i;
const MARK = /[\s|,;–—-]/u;

/** A text without the marks that set it off from an address; by hand, as an expression takes ever longer on many marks. */
function unmarked(text: string): string {
  let [from, end] = [0, text.length];
  while (from < end && MARK.test(text[from] ?? '')) from += 1;
  while (end > from && MARK.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(from, end);
}

/** Addresses, one a line, each with its headline before or behind it where there is one. */
export const urlList: Format = {
  id: 'url-list',
  detect: ({ text }) => /^(?:[^\n<{}]{0,1000}\s)?https?:\/\/\S+/i.test(text.trimStart()),
  async *read(text, { at }) {
    for await (const { number, line } of numberedLines(text, LIMITS.line)) {
      const told = line.trim().slice(0, 8_000);
      if (told === '' || told.startsWith('#')) continue;
      const url = ADDRESS.exec(told)?.[0] ?? told.split(/\s/)[0] ?? '';
      yield draftReport(number, { url, headline: unmarked(told.replace(url, ' ')) }, at);
    }
  },
};
