/** The command line is not one that can be run. */
export class Usage extends Error {}

/** The command line of one action: what stands alone, and `--name value`. */
export interface Arguments {
  readonly plain: readonly string[];
  readonly options: ReadonlyMap<string, string>;
}

/** Reads a command line; an option that is not among `known` is an error. */
export function argumentsOf(words: readonly string[], known: readonly string[]): Arguments {
  const plain: string[] = [];
  const options = new Map<string, string>();
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? '';
    if (!word.startsWith('--')) {
      plain.push(word);
      continue;
    }
    const name = word.slice(2);
    const value = words[i + 1];
    if (!known.includes(name) || value === undefined) throw new Usage(`Unknown or empty: ${word}`);
    options.set(name, value);
    i += 1;
  }
  return { plain, options };
}

/** A time of the command line to the second, or now. */
export function timeOf(written: string | undefined): string {
  const time = written === undefined ? new Date() : new Date(written);
  if (Number.isNaN(time.getTime())) throw new Usage(`No time: ${written ?? ''}`);
  return `${time.toISOString().slice(0, 19)}Z`;
}
