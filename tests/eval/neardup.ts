import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareTexts } from '@/lib/core/origins/copies';
import { reportOf } from './story';

interface Pair {
  readonly a: string;
  readonly b: string;
  readonly label: 'copy' | 'partial' | 'independent';
}

interface Document {
  readonly id: string;
  readonly title?: string | null;
  readonly text?: string | null;
}

const linesOf = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line): T => JSON.parse(line));

/** Files of JSON Lines under a path: itself, or all that a folder holds. */
const filesOf = (path: string): string[] =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.jsonl'))
        .toSorted()
        .map((name) => join(path, name))
    : [path];

const isDocument = (one: Document): boolean => typeof one.id === 'string';

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));

function scores(judged: readonly { readonly copy: boolean; readonly found: boolean }[]) {
  const right = judged.filter(({ copy, found }) => copy && found).length;
  const given = judged.filter(({ found }) => found).length;
  const expected = judged.filter(({ copy }) => copy).length;
  return {
    pairs: judged.length,
    precision: share(right, given),
    recall: share(right, expected),
    f1: share(2 * right, given + expected),
  };
}

/**
 * Whether two articles are one text: PAIRS ({a, b, label: copy / partial / independent}) over DOCS ({id, title, text};
 * files, or folders of files),
 * through `compareTexts` with just the two. `all`: copies against both other labels; `clear`: without the partial ones.
 * `missing`: pairs of which a document is not there.
 */
export function measure([pairsPath, ...documentPaths]: readonly string[]) {
  const documents = new Map(
    documentPaths
      .flatMap(filesOf)
      .flatMap((path) => linesOf<Document>(path))
      .filter(isDocument)
      .map((one) => [one.id, reportOf(one)]),
  );
  let missing = 0;
  const judged = linesOf<Pair>(pairsPath ?? '').flatMap(({ a, b, label }) => {
    const [one, other] = [documents.get(a), documents.get(b)];
    if (!one || !other) {
      missing += 1;
      return [];
    }
    return [{ label, copy: label === 'copy', found: compareTexts([one, other]).copies.length > 0 }];
  });
  const clear = judged.filter(({ label }) => label !== 'partial');
  return { all: scores(judged), clear: scores(clear), missing };
}
