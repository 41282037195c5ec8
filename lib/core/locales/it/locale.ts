import type { Locale } from '../locale';
import { attribution } from './attribution-words';
import { figureWords } from './figure-words';

export const it: Locale = {
  code: 'it',
  common: 'il la le gli di che e in un una per con del della sono non è nel da al',
  attribution,
  figures: figureWords,
};
