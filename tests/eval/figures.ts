import { readFileSync } from 'node:fs';
import { party } from '@/lib/core/attribution/parties';
import { readFigures } from '@/lib/core/claims/figures';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { sameSpeaker } from '@/lib/core/claims/speaker';
import { addLocales } from '@/lib/core/locales';
import { LOCALES } from '@/lib/core/locales/all';
import type { Figure } from '@/lib/core/model/figure';
import { reportOf } from './story';

/** A figure as an annotator states it. */
export interface GoldFigure {
  readonly measure: string;
  readonly group?: string | null;
  readonly value: number | string | null;
  readonly qualifier?: string | null;
  readonly attributed_to?: string | null;
}

interface Row {
  readonly lang?: string;
  readonly date?: string | null;
  readonly sentence?: string;
  readonly text?: string;
  readonly figures: readonly GoldFigure[];
}

const share = (part: number, whole: number): number =>
  whole === 0 ? 1 : Number((part / whole).toFixed(4));

/** `total`, `people` and nothing said are one: everybody. */
export const groupName = (group: string | null | undefined): string =>
  group === null || group === undefined || /^(?:total|people|persons)$/i.test(group)
    ? ''
    : group.toLowerCase();

const QUALIFIERS: Readonly<Record<string, string>> = { almost: 'nearly', 'as-many-as': 'up-to' };

/** Annotators write `at least`, the model `at-least`. */
export function qualifierName(qualifier: string | null | undefined): string {
  const name = (qualifier ?? 'exact').toLowerCase().replaceAll(' ', '-');
  return QUALIFIERS[name] ?? name;
}

const goldKey = (one: GoldFigure): string =>
  [one.measure, groupName(one.group), one.value].join('\n');
const foundKey = (one: Figure): string =>
  [one.measure, groupName(one.group), one.value ?? one.words].join('\n');

const same = (gold: string | null, found: Figure): boolean => {
  const said = found.chain.at(-1) ?? null;
  return gold === null || said === null ? gold === said : sameSpeaker(party(gold), said);
};

/** Who says it in the end: `Sputnik < Almaty commandant office` is the office. */
const goldParty = ({ attributed_to: told }: GoldFigure): string | null =>
  told?.split('<').at(-1)?.trim() ?? null;

interface Scores {
  right: number;
  found: number;
  gold: number;
  qualifier: number;
  party: number;
  anyGroup: number;
}

function scoresOf(rows: readonly Row[], show: boolean) {
  const sum: Scores = { right: 0, found: 0, gold: 0, qualifier: 0, party: 0, anyGroup: 0 };
  for (const row of rows) {
    const text = row.sentence ?? row.text ?? '';
    const report = { ...reportOf({ id: 'x', text }), language: row.lang ?? null };
    const told = readFigures(report, row.date ?? null, numberReader);
    const found = [...told.figures, ...told.withdrawn];
    const open = [...found];
    sum.found += found.length;
    sum.gold += row.figures.length;
    for (const gold of row.figures) {
      if (
        found.some((one) => one.measure === gold.measure && (one.value ?? one.words) === gold.value)
      )
        sum.anyGroup += 1;
      const at = open.findIndex((one) => foundKey(one) === goldKey(gold));
      const [match] = at < 0 ? [] : open.splice(at, 1);
      if (match === undefined) {
        if (show) process.stderr.write(`missed ${JSON.stringify(gold)}\n  ${text}\n`);
        continue;
      }
      sum.right += 1;
      if (qualifierName(gold.qualifier) === match.qualifier) sum.qualifier += 1;
      else if (show)
        process.stderr.write(`qualifier ${gold.qualifier} ≠ ${match.qualifier}: ${text}\n`);
      if (same(goldParty(gold), match)) sum.party += 1;
      else if (show)
        process.stderr.write(`party ${goldParty(gold)} ≠ ${match.chain.at(-1)?.name}\n  ${text}\n`);
    }
    if (show)
      for (const one of open)
        process.stderr.write(`extra ${foundKey(one).replaceAll('\n', ' ')}\n  ${text}\n`);
  }
  return {
    texts: rows.length,
    precision: share(sum.right, sum.found),
    recall: share(sum.right, sum.gold),
    f1: share(2 * sum.right, sum.found + sum.gold),
    f1AnyGroup: share(2 * sum.anyGroup, sum.found + sum.gold),
    qualifier: share(sum.qualifier, sum.right),
    party: share(sum.party, sum.right),
  };
}

/**
 * Figures read from texts against annotated ones: JSON lines {sentence, lang, date, figures: [{measure, group, value,
 * qualifier, attributed_to}]}. Precision, recall and F1 of (measure, group, value), where `total` is nobody in
 * particular; of those that agree, the share with the same qualifier and the same party in the end (the words of the
 * shorter name are among those of the longer; nobody on both sides agrees). English, all other languages, and each.
 * `f1AnyGroup` leaves the group out. `--show` names on standard error what is missed.
 */
export function measure(paths: readonly string[], options: readonly string[] = []) {
  addLocales(LOCALES);
  const rows = paths
    .flatMap((path) => readFileSync(path, 'utf8').split('\n').filter(Boolean))
    .map((line): Row => JSON.parse(line));
  const show = options.includes('--show');
  const languages = [...new Set(rows.map(({ lang }) => lang ?? 'en'))].toSorted();
  const inLanguage = (fits: (lang: string) => boolean): Row[] =>
    rows.filter(({ lang }) => fits(lang ?? 'en'));
  return {
    en: scoresOf(
      inLanguage((lang) => lang === 'en'),
      show,
    ),
    others: scoresOf(
      inLanguage((lang) => lang !== 'en'),
      show,
    ),
    languages: Object.fromEntries(
      languages.map((name) => [
        name,
        scoresOf(
          inLanguage((lang) => lang === name),
          false,
        ),
      ]),
    ),
  };
}
