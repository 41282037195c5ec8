import type { Locale } from '../locale';
import { attribution } from './attribution-words';
import { figureWords } from './figure-words';

export const ru: Locale = {
  code: 'ru',
  common:
    'и в на не что с по из к за от для это как его о у же было до что сообщил сообщает данным году были который',
  letters: { own: 'ыэё', never: 'іїєґўәғқңөұүһњљћђјѓќѕџ' },
  attribution,
  figures: figureWords,
};
