import shared from './en.json';
import lines from './en.library.json';
import { prose, type TextKey } from './text';

/** All prose, with the lines of the library's search. */
export const { text, plural } = prose<TextKey | keyof typeof lines>({ ...shared, ...lines });
