import en from './en.sayings.json';
import { prose } from './text';

/** How datasets tell one report, and what they say of it. */
export const { text: sayingsText } = prose<keyof typeof en>(en);
