import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MarkedText, MarkedSpan } from '@/tests/eval/attribution';
import { ROOT } from './run';

const PART = /\{(?<number>\d)(?<role>[sct])\|(?<words>[^}]*)\}/g;
const ROLES = { s: 'source', c: 'cue', t: 'content' } as const;
const roleOf = (letter: string): 'source' | 'cue' | 'content' =>
  letter === 's' ? ROLES.s : letter === 'c' ? ROLES.c : ROLES.t;

/**
 * Texts whose attributions are marked by `{1s|…}` (source), `{1c|…}` (cue) and `{1t|…}` (what is said); parts of one
 * attribution bear one number. A line is a text.
 */
export function markedTexts(name: string): MarkedText[] {
  const lines = readFileSync(join(ROOT, 'tests', 'fixtures', 'attribution', name), 'utf8');
  return lines.split('\n').filter(Boolean).map(markedText);
}

function markedText(line: string): MarkedText {
  let text = '';
  let end = 0;
  const parts = new Map<
    string,
    { source: MarkedSpan[]; cue: MarkedSpan[]; content: MarkedSpan[] }
  >();
  for (const match of line.matchAll(PART)) {
    const { number = '', role = '', words = '' } = match.groups ?? {};
    text += line.slice(end, match.index);
    const known = parts.get(number) ?? { source: [], cue: [], content: [] };
    known[roleOf(role)].push([text.length, text.length + words.length]);
    parts.set(number, known);
    text += words;
    end = match.index + match[0].length;
  }
  return { text: text + line.slice(end), attributions: [...parts.values()] };
}
