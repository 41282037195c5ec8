import { readDateline } from '@/lib/core/attribution/dateline';
import type { Basis } from '@/lib/core/model/basis';
import type { Report } from '@/lib/core/model/report';
import { sentences } from '@/lib/core/text/sentences';
import type { DayMention } from '@/lib/core/time/mentions';
import { timeValues } from '@/lib/core/time/values';
import { datedSentences, datingMention } from './dated';
import { firstDay } from './counted';
import { labelOf } from './label';
import { quote } from './quote';
import { worth } from './worth';
import { goesOn, tellsEvent } from './tense';

/** A sentence that tells what happened on a day. */
export interface DayTold {
  readonly day: string;
  /** In few words, to tell what is the same; what is shown is `quotation`. */
  readonly label: string;
  /** The report's own words. */
  readonly quotation: string;
  /** The day is counted back from what the sentence says. */
  readonly counted: boolean;
  readonly basis: Basis;
  /** How well the label tells it; higher is better. */
  readonly weight: number;
}

/** The same as a report of an origin tells it. */
export interface Telling extends DayTold {
  readonly reportId: string;
  readonly originId: string;
}

/** Sentences of one report that are looked at. */
const MOST = 60;

/** Only at the top does a sentence without a day go on telling the day before it. */
const LEAD = 5;

/**
 * What a report tells with its day. A sentence that names no day belongs to the day of the sentence before it, when it
 * tells an event and does not look elsewhere. `written` and `certainty` are those of the report's anchor, null without
 * one.
 */
export function tellingsOf(
  report: Report,
  written: string | null,
  certainty: Basis['certainty'] | null,
): DayTold[] {
  const found: DayTold[] = [];
  const sure = certainty !== null && certainty !== 'inferred';
  const all = datedSentences(textOf(report).slice(0, MOST), written);
  for (const [position, { sentence, mentions, before }] of all.entries()) {
    const named = datingMention({ sentence, mentions }, written);
    const counted = mentions.find((mention) => mention.kind === 'ordinal-day');
    const add = (day: string, label: string | null, basis: Basis, weight: number): void => {
      if (label !== null)
        found.push({
          day,
          label,
          quotation: quote(sentence, label),
          counted: false,
          basis,
          weight: weight + worth(label) - position / MOST,
        });
    };
    const began = counted && firstDay(sentence, counted);
    if (began)
      found.push({
        day: counted.day,
        label: began.label,
        quotation: quote(sentence, began.words),
        counted: true,
        basis: because(sentence, sure),
        weight: 2 + worth(began.label) - position / MOST,
      });
    const event = tellsEvent(sentence);
    if (named && event) {
      add(
        named.day,
        labelOf(sentence, sameDay(mentions, named)),
        because(sentence, sure, named),
        3,
      );
    } else if (counted && event && written !== null) {
      add(written, labelOf(sentence, []), because(sentence, sure, counted), 2);
    } else if (
      before !== null &&
      position < LEAD &&
      mentions.length === 0 &&
      goesOn(sentence) &&
      !looksBack(sentence, written)
    ) {
      const basis: Basis = { ...because(sentence, sure), certainty: 'inferred' };
      add(before, labelOf(sentence, []), basis, 1);
    }
  }
  return found;
}

/** `In 2011 …`, `last month`: what the sentence tells is of another time than the one before it. */
const looksBack = (sentence: string, written: string | null): boolean =>
  timeValues(sentence, written).some(
    ({ value, precision }) => precision !== 'day' && !(written?.startsWith(value) ?? false),
  );

/** All mentions of the day that one of them is chosen for: `Friday (Aug. 22)`. */
const sameDay = (mentions: readonly DayMention[], { day }: DayMention): DayMention[] =>
  mentions.filter((one) => one.day === day && one.kind !== 'ordinal-day');

/** A full date stands by itself; other phrases are no surer than the day they count from. */
function because(sentence: string, sure: boolean, mention?: DayMention): Basis {
  const full = mention?.kind === 'date' && /\d{4}/.test(mention.phrase);
  return {
    kind: 'text',
    certainty: full || sure ? 'derived' : 'inferred',
    evidence: sentence.slice(0, 300),
  };
}

/** Sentences of a report without datelines, which copies print further down too; the headline first. */
function textOf(report: Report): string[] {
  const told = sentences(withoutDateline(report.text ?? '')).map((sentence, place) =>
    place < LEAD ? withoutDateline(sentence) : sentence,
  );
  return report.headline && !told.includes(report.headline) ? [report.headline, ...told] : told;
}

const withoutDateline = (text: string): string => readDateline(text, null)?.rest ?? text;
