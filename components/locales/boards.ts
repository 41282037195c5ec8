import shared from './en.json';
import lines from './en.boards.json';
import { prose, type TextKey } from './text';

/** All prose, with the lines of boards. */
export const { text, plural } = prose<TextKey | keyof typeof lines>({ ...shared, ...lines });
