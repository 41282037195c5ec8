import type { Reading } from '../model/reading';
import { hostOf } from './url';

/** The address that a page is known by: the one it calls canonical when that is on its own host, else its own. */
export function pageAddress({ page, story }: Reading): string {
  const told = story?.canonicalUrl?.value ?? null;
  return told !== null && hostOf(told) === hostOf(page.url) ? told : page.url;
}
