import type { Credit, Dateline } from '../model/reading';
import { findWire, plainWireNames } from './wires';

/** Parts of a report in which it may say whose text it is. */
export interface CreditParts {
  readonly text: string;
  readonly headline?: string | null;
  readonly byline?: readonly string[];
  readonly outlet?: string | null;
  readonly dateline?: Dateline | null;
}

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const NAMES = plainWireNames.map(escaped).join('|');

/** `(AP)`, `(Reuters)`: alone in brackets, no sentence running on (`told The Associated Press (AP) on …`); `(AP Photo)` and `told AFP` are none. */
const BRACKETS = new RegExp(String.raw`[([]\s*(?<agency>${NAMES})\s*[)\]](?!,?\s+\p{Ll})`, 'u');
/** `© 2022 AFP`, `Copyright 2022 The Associated Press`, `via Reuters`, `Source: dpa`. */
const STATED = new RegExp(
  String.raw`(?:©|\(c\)|Copyright|\b[Vv]ia|\b(?:Source|Credit|Quelle|Fuente|Fonte|Источник):)\s*(?:\d{4}\s*)?(?:The )?(?<agency>${NAMES})(?![\p{L}\p{N}])(?! Photo)`,
  'u',
);
/** Reuters signs its stories so, and nobody else does: reporters and editors in one breath. */
const SIGNED =
  /(?:^|[\s(])(?:Additional )?[Rr]eporting by [^()\n]{3,300}?[;.,] ?[^()\n]{0,300}?[Ee]diting by [^()\n]{3,200}/;
/** `This story was originally published by Reuters`, `The Thomson Reuters Trust Principles`. */
const FIRST_AT = new RegExp(
  String.raw`(?:\b(?:originally (?:published|appeared|ran)|first (?:published|appeared)) (?:by|on|in|at) (?:The )?(?<agency>${NAMES})(?![\p{L}\p{N}]))|\bThomson (?<owner>Reuters) Trust Principles`,
  'u',
);
/** An agency's name and nothing else behind the last sentence: `— AFP`, `REUTERS`, a line of its own. */
const SIGNATURE = new RegExp(
  String.raw`(?:[.!?]["”’»]?\s+|\n\s*)(?:[-–—/]{1,2}\s*)?(?:The )?(?<agency>${NAMES})\s*[./]?\s*$`,
  'iu',
);
/** `Headline - Reuters`, `Headline | AP News`. */
const SUFFIX = new RegExp(String.raw`\s[-–—|]\s(?<agency>${NAMES})(?: News)?\s*$`, 'u');

/** Who once worked for an agency, or took a picture for it, writes for another. */
const ONCE_OF = /\b(?:formerly|former|previously|ex-|photos?|pictures?)\b/i;

const HEAD = 400;
const TAIL = 700;

function inByline(names: readonly string[]): Credit | null {
  for (const name of names.slice(0, 10)) {
    const short = name.slice(0, 120);
    if (ONCE_OF.test(short)) continue;
    const whole =
      findWire(short) ??
      findWire(
        short
          .split(/[,/|]| with | for /)
          .at(-1)
          ?.trim() ?? '',
      );
    const marked =
      whole?.name ??
      new RegExp(
        String.raw`(?:^|[,(/|]\s?|\s)(?<agency>${NAMES})(?:$|[,)/|]|\s(?!\p{Lu}\p{Ll}))`,
        'u',
      ).exec(short)?.groups?.['agency'];
    if (marked !== undefined) return { agency: findWire(marked)?.name ?? marked, raw: short };
  }
  return null;
}

/**
 * Whose text a report is, as it says itself: in its dateline, byline, a bracketed agency near its start or end,
 * a copyright line, a reporter's sign-off or its headline's suffix. Null when it does not say.
 */
export function readCredit(parts: CreditParts): Credit | null {
  if (parts.dateline?.agency) return { agency: parts.dateline.agency, raw: parts.dateline.raw };
  const byline = inByline(parts.byline ?? []);
  if (byline) return byline;
  const head = parts.text.slice(0, HEAD);
  const tail =
    parts.text.length > HEAD ? parts.text.slice(Math.max(HEAD, parts.text.length - TAIL)) : '';
  const found = [
    BRACKETS.exec(head),
    STATED.exec(head),
    STATED.exec(tail),
    BRACKETS.exec(tail.slice(-120)),
    SIGNATURE.exec(tail.slice(-60)),
    FIRST_AT.exec(tail),
    parts.headline ? SUFFIX.exec(parts.headline.slice(-80)) : null,
  ].find((match) => match !== null);
  const agency = found?.groups?.['agency'] ?? found?.groups?.['owner'];
  if (found && agency !== undefined)
    return { agency: findWire(agency)?.name ?? agency, raw: found[0].trim() };
  const signed = SIGNED.exec(tail === '' ? head : tail);
  return signed ? { agency: 'Reuters', raw: signed[0].slice(0, 300) } : null;
}
