import shared from './en.json';
import lines from './en.evidence.json';
import { prose, type TextKey } from './text';

export type EvidenceKey = keyof typeof lines;

/** All prose, with the lines of what is taken out as evidence. */
export const { text, plural } = prose<TextKey | EvidenceKey>({ ...shared, ...lines });
