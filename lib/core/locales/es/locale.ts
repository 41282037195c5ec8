import type { Locale } from '../locale';
import { attribution } from './attribution-words';
import { figureWords } from './figure-words';

export const es: Locale = {
  code: 'es',
  common:
    'el la los las de que y en un una por con para del se su no es al más según fue han como murieron ha lo',
  attribution,
  figures: figureWords,
};
