import { fold } from '../text/fold';
import type { Figure, Party } from '../model/figure';

/** Words of a name that do not tell one body from another. */
const IDLE = new Set('of the a an for and press service republic'.split(' '));
/** One body, two names: a ministry of internal affairs is an interior ministry. */
const ALSO: Readonly<Record<string, string>> = {
  internal: 'interior',
  affairs: '',
  defense: 'defence',
};

const wordsIn = (key: string): string[] =>
  fold(key)
    .replaceAll(/'s\b/g, '')
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => ALSO[word] ?? word)
    .filter((word) => word !== '' && !IDLE.has(word));

/** The words by which a party is known, in any order: `Ministry of the Interior`, `interior ministry`. */
const partyWords = ({ key }: Pick<Party, 'key'>): Set<string> => new Set(wordsIn(key));

/** Who says a figure in the end; null for the outlet itself and for those who name nobody (`authorities`). */
export function speakerOf({ chain }: Figure): Party | null {
  const last = chain.at(-1);
  return last === undefined || last.kind === 'unnamed' ? null : last;
}

/** A commandant speaks for his office, a president for hers. */
const withoutOffice = (words: ReadonlySet<string>): Set<string> =>
  new Set([...words].filter((word) => word !== 'office'));

function within(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  return few.size > 0 && [...few].every((word) => many.has(word));
}

/** One party, however much of its name is told: the words of the shorter name are among those of the longer. */
export function sameSpeaker(a: Pick<Party, 'key'>, b: Pick<Party, 'key'>): boolean {
  if (a.key === b.key) return true;
  const [one, other] = [partyWords(a), partyWords(b)];
  return within(one, other) || within(withoutOffice(one), withoutOffice(other));
}
