import shared from './en.json';
import lines from './en.welcome.json';
import { prose, type TextKey } from './text';

/** All prose, with the lines of the welcome page. */
export const { text } = prose<TextKey | keyof typeof lines>({ ...shared, ...lines });
