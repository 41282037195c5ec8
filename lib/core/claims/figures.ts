import { attributionOf } from '../attribution/attributions';
import { carrierOf, joinChain, reportChain } from '../attribution/chain';
import { attributionOfHeadline } from '../attribution/headlines';
import { readDateline } from '../attribution/dateline';
import { localeOf } from '../locales';
import type { Locale } from '../locales/locale';
import type { Figure, Party } from '../model/figure';
import type { Report } from '../model/report';
import { sentences } from '../text/sentences';
import type { Count } from './counts';
import type { NumberReader } from './read-numbers';
import { daysOf, sentenceFigures, type VoidFigure } from './sentence';

/** How much of a report is read for figures, in characters; figures of background stand further down. */
const LONGEST = 12_000;
/** Longer sentences are walls of text, longer headlines none. */
const LONGEST_SENTENCE = 1_200;
const LONGEST_HEADLINE = 400;

const YEAR = /\b(?:in|since|of|from|the|during)\s(?<year>(?:19|20)\d{2})\b/giu;

/** Whether a sentence tells of a year before the report's own: its figures are background, not this story's. */
function speaksOfThePast(sentence: string, anchor: string | null): boolean {
  if (anchor === null) return false;
  const own = Number(anchor.slice(0, 4));
  const years = [...sentence.matchAll(YEAR)].map(({ groups }) => Number(groups?.['year']));
  return years.length > 0 && years.every((year) => year < own);
}

/** The figures a report gives, and those it says were denied or taken back. */
export interface ToldFigures {
  readonly figures: readonly Figure[];
  readonly withdrawn: readonly VoidFigure[];
}

/** `This is reported with reference to …`: says who said the sentence before it. */
const SPEAKS_OF_BEFORE =
  /^(?:This|That|It|The (?:figures?|numbers?|information|toll)) (?:is|was|were|are|has been|have been) (?:reported|announced|stated|confirmed|said|according)\b/;

/** `They said`, `according to him`: whoever spoke before says this, too. */
const SAID_AGAIN =
  /\b(?:he|she|they) (?:also )?(?:said|says|added|reported|told|confirmed|noted|put)\b|\b(?:according to|citing) (?:him|her|them)\b/i;

function saysAgain(sentence: string, locale: Locale | null): boolean {
  if (locale === null) return SAID_AGAIN.test(sentence);
  const again = locale.attribution?.again;
  if (again === undefined) return false;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${again})(?![\p{L}\p{N}])`, 'iu').test(sentence);
}

/** What a report is read with. */
interface Reader {
  readonly carrier: Party | null;
  readonly anchor: string | null;
  readonly locale: Locale | null;
  readonly read: NumberReader;
}

function readBody(text: string, { carrier, anchor, locale, read }: Reader): ToldFigures {
  const words = locale?.figures ?? null;
  const figures: Figure[] = [];
  const withdrawn: VoidFigure[] = [];
  const all = sentences(text).map((one) => one.slice(0, LONGEST_SENTENCE));
  const speakers = all.map((one) => attributionOf(one, locale)?.chain ?? []);
  let counts: readonly Count[] = [];
  let fresh: readonly Figure[] = [];
  let said: readonly Party[] = [];
  for (const [at, sentence] of all.entries()) {
    if (speaksOfThePast(sentence, anchor)) continue;
    const own = speakers[at] ?? [];
    const after = SPEAKS_OF_BEFORE.test(all[at + 1] ?? '') ? (speakers[at + 1] ?? []) : [];
    const chain = own.length > 0 ? own : after;
    const circumstances = {
      anchor,
      kind: 'text',
      words,
      read: read.sentence,
      before: counts,
    } as const;
    const first = sentenceFigures(sentence, joinChain(carrier, chain), circumstances);
    // `Another 26 were wounded`, `they said` go on with what the speaker before it said.
    const goesOn = first.goesOn || (first.counts.length > 0 && saysAgain(sentence, locale));
    const told =
      chain.length === 0 && goesOn && said.length > 0
        ? sentenceFigures(sentence, joinChain(carrier, said), circumstances)
        : first;
    const empty = told.figures.length + told.withdrawn.length === 0;
    if (told.voided !== null && empty && fresh.length > 0) {
      const { kind } = told.voided;
      withdrawn.push(...fresh.map((figure) => ({ ...figure, evidence: sentence, void: kind })));
      for (const figure of fresh) figures.splice(figures.indexOf(figure), 1);
      fresh = [];
      continue;
    }
    if (told.figures.length > 0) fresh = told.figures;
    if (told.counts.length > 0) counts = told.counts;
    said = chain.length > 0 || !goesOn ? chain : said;
    figures.push(...told.figures);
    withdrawn.push(...told.withdrawn);
  }
  if (locale === null)
    figures.push(...singleVictims(all, [...figures, ...withdrawn], { carrier, anchor, read }));
  return { figures, withdrawn };
}

/**
 * `A man was shot and killed` counts one without a number. Only where the text counts none of the kind, and inferred:
 * who is who is told apart by name, age and sex.
 */
function singleVictims(
  all: readonly string[],
  counted: readonly Figure[],
  { carrier, anchor, read }: Omit<Reader, 'locale'>,
): Figure[] {
  const has = (measure: string): boolean => counted.some((one) => one.measure === measure);
  if (has('killed') && has('injured')) return [];
  const { singlyKilled, singlyInjured } = read.casualties(all);
  return (
    [
      ['killed', singlyKilled],
      ['injured', singlyInjured],
    ] as const
  ).flatMap(([measure, { count, evidence }]): Figure[] => {
    if (evidence === null || has(measure)) return [];
    return [
      {
        measure,
        value: count,
        upper: null,
        words: null,
        qualifier: 'exact',
        unit: null,
        group: null,
        asOf: daysOf(evidence, anchor)(evidence.length),
        chain: joinChain(carrier, attributionOf(evidence)?.chain ?? []),
        evidence,
        basis: { kind: 'text', certainty: 'inferred' },
      },
    ];
  });
}

function readHeadline(report: Report, { carrier, anchor, locale, read }: Reader): ToldFigures {
  const headline = report.headline?.slice(0, LONGEST_HEADLINE) ?? null;
  if (headline === null) return { figures: [], withdrawn: [] };
  const told =
    attributionOfHeadline(headline, locale)?.chain ??
    (report.text === null || report.text === '' ? reportChain(report)?.chain : undefined) ??
    [];
  return sentenceFigures(headline, joinChain(carrier, told), {
    anchor,
    kind: 'headline',
    words: locale?.figures ?? null,
    read: read.sentence,
    before: [],
  });
}

const key = ({ measure, value, words, unit }: Figure): string =>
  [measure, value, words, unit].join('\n');

const everybody = (group: string | null): boolean => group === null || group === 'people';

/** One figure is listed once, as it was first told; nobody in particular may be anybody. */
function once<T extends Figure>(figures: readonly T[]): T[] {
  const seen = new Map<string, Figure[]>();
  return figures.filter((figure) => {
    const known = seen.get(key(figure)) ?? [];
    const doubled = known.some(
      ({ group }) => group === figure.group || everybody(group) || everybody(figure.group),
    );
    if (!doubled) seen.set(key(figure), [...known, figure]);
    return !doubled;
  });
}

/**
 * The figures a report gives, each with who says it and as of when. What curators state comes first, then the text's,
 * then the headline's; one figure is listed once. `anchor` (`YYYY-MM-DD`) is the day from which `Wednesday` counts.
 */
export function readFigures(
  report: Report,
  anchor: string | null,
  read: NumberReader,
): ToldFigures {
  const locale = localeOf(report.language, report.text ?? report.headline ?? '');
  const reader: Reader = { carrier: carrierOf(report), anchor, locale, read };
  const text = (report.text ?? '').slice(0, LONGEST);
  const body = readBody(readDateline(text, anchor)?.rest ?? text, reader);
  const headline = readHeadline(report, reader);
  const stated = (report.annotation?.figures ?? []).map((figure) => ({
    ...figure,
    asOf: figure.asOf ?? daysOf('', anchor)(0),
  }));
  return {
    figures: once([...stated, ...body.figures, ...headline.figures]),
    withdrawn: once([...body.withdrawn, ...headline.withdrawn]),
  };
}
