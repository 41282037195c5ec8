import shared from './en.json';
import lines from './en.settings.json';
import { prose, type TextKey } from './text';

export { bytes, number } from './text';

/** All prose, with the lines of the settings page, which the popup does not need. */
export const { text, plural } = prose<TextKey | keyof typeof lines>({ ...shared, ...lines });
