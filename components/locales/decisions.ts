import shared from './en.json';
import lines from './en.decisions.json';
import { prose, type TextKey } from './text';

/** All prose, with the lines of what a person decided. */
export const { text, plural } = prose<TextKey | keyof typeof lines>({ ...shared, ...lines });
