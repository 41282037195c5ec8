import type { Locale } from '../locale';
import { attribution } from './attribution-words';
import { figureWords } from './figure-words';

export const pl: Locale = {
  code: 'pl',
  common: 'w i na z że do nie się o po to jest od za przez jak dla ze oraz są',
  attribution,
  figures: figureWords,
};
