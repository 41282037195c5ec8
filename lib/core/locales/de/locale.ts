import type { Locale } from '../locale';
import { attribution } from './attribution-words';
import { figureWords } from './figure-words';

export const de: Locale = {
  code: 'de',
  common:
    'der die das und in den von zu mit ist im für auf nicht sich des dem ein eine als nach wurde wurden am wie dass hat aus einer haben bei',
  attribution,
  figures: figureWords,
};
