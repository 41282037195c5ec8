import { languageOf } from './language';
import words from './menus.json';

/** Entries of the browser's menus, in its language. */
export const menuTitles: { readonly check: string; readonly panel: string } =
  words[languageOf(null, globalThis.navigator?.languages ?? [])];
