import { readFileSync } from 'node:fs';
import { casualtiesIn } from '@/lib/core/claims/casualties';
import { sentences } from '@/lib/core/text/sentences';

interface Row {
  readonly text: string;
  readonly victims: readonly { readonly killed?: unknown; readonly injured?: unknown }[];
}

/** A victim's field: yes or no, or a number of people, in any usual spelling. */
function countOf(value: unknown): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return /^(?:true|yes|1)$/i.test(value) ? 1 : Number(value) || 0;
  return value === true ? 1 : 0;
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 0 : Number((part / whole).toFixed(4));

/**
 * How many people an article says were killed and injured: JSON lines {text, victims: [{killed, injured}]}, each field
 * yes or no or a number. Share of the articles whose total is met exactly, and at most one off; `both`: both totals.
 * Somebody injured who was killed counts as killed alone. `--show` names on standard error what is missed.
 */
export function measure(paths: readonly string[], options: readonly string[] = []) {
  const rows = paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line): Row => JSON.parse(line));
  const sum = { killed: 0, killedOne: 0, injured: 0, injuredOne: 0, both: 0, bothOne: 0 };
  for (const { text, victims } of rows) {
    const killed = victims.reduce((total, one) => total + countOf(one.killed), 0);
    const injured = victims.reduce(
      (total, one) =>
        total + (countOf(one.killed) > 0 && one.injured === true ? 0 : countOf(one.injured)),
      0,
    );
    const found = casualtiesIn(sentences(text));
    const off = [Math.abs(found.killed - killed), Math.abs(found.injured - injured)] as const;
    if (off[0] === 0) sum.killed += 1;
    if (off[0] <= 1) sum.killedOne += 1;
    if (off[1] === 0) sum.injured += 1;
    if (off[1] <= 1) sum.injuredOne += 1;
    if (off[0] + off[1] === 0) sum.both += 1;
    if (Math.max(...off) <= 1) sum.bothOne += 1;
    if (off[0] + off[1] > 0 && options.includes('--show'))
      process.stderr.write(
        `${killed} killed and ${injured} injured, not ${found.killed} and ${found.injured}: ${text}\n`,
      );
  }
  const { length } = rows;
  return {
    articles: length,
    killed: { exact: share(sum.killed, length), offByOne: share(sum.killedOne, length) },
    injured: { exact: share(sum.injured, length), offByOne: share(sum.injuredOne, length) },
    both: { exact: share(sum.both, length), offByOne: share(sum.bothOne, length) },
  };
}
