import { FUTURE, SAID_BEFORE } from './english';

/** How far around a phrase its clause is looked for, in characters. */
const NEAR = 80;

/**
 * Whether the clause around a phrase clearly speaks of what is still to come: `the court will rule on Monday`.
 * A verb of saying right before the phrase makes the day the day of saying: `said on Monday it will`.
 */
export function future(before: string, after: string): boolean {
  const near = before.slice(-NEAR);
  if (SAID_BEFORE.test(near)) return false;
  const head = near.split(/[,;:—–"“”]|\b(?:after|because|as)\b/).at(-1) ?? '';
  const tail = after.slice(0, NEAR).split(/[,;:.—–"“”]|\b(?:after|because|as)\b/)[0] ?? '';
  return FUTURE.test(head) || /^ (?:will|is to|are to)\b/.test(tail);
}
