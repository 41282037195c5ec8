import type { FigureLanguage } from './language';
import { endsBefore, SIGN, type NumberMention } from './numbers';
import type { Parsed } from './parse';
import type { Token } from './tokens';

/** An amount that is no count of people: money, a share, a magnitude. */
export interface Amount extends NumberMention {
  readonly measure: string;
  /** ISO 4217 code, `percent`, `°C`, `KZT/l`; null where the measure has only one. */
  readonly unit: string | null;
  readonly start: number;
  readonly end: number;
}

const SIGNS: Readonly<Record<string, string>> = {
  $: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  '₹': 'INR',
  '₽': 'RUB',
  '₸': 'KZT',
  '₩': 'KRW',
  '₺': 'TRY',
  '₴': 'UAH',
};
const DASH = /^[-–]$/;
const TEMPERATURE = /^(?:c|celsius|centigrade)$/;
const FAHRENHEIT = /^(?:f|fahrenheit)$/;

type Kind = Pick<Amount, 'measure' | 'unit'>;

/** Money, and the unit it is the price of when one follows: `60 tenge per litre`. */
function money(code: string, tokens: readonly Token[], to: number, language: FigureLanguage): Kind {
  const slash = tokens[to]?.word === '/';
  const per = slash ? 1 : (language.per(tokens, to)?.length ?? 0);
  const unit = per === 0 ? null : language.units(tokens, to + per);
  return unit
    ? { measure: 'price', unit: `${code}/${unit.name}` }
    : { measure: 'money', unit: code };
}

function temperature(word: string): Kind {
  const unit = TEMPERATURE.test(word) ? '°C' : FAHRENHEIT.test(word) ? '°F' : null;
  return { measure: 'temperature', unit };
}

function kindOf(
  tokens: readonly Token[],
  mention: NumberMention,
  language: FigureLanguage,
): Kind | null {
  const { from, opens } = mention;
  const dashed = DASH.test(tokens[mention.to]?.word ?? '') && tokens[mention.to]?.joined === true;
  const to = dashed ? mention.to + 1 : mention.to;
  const next = tokens[to]?.word ?? '';
  const sign = SIGN.test(tokens[from - 1]?.word ?? '') ? tokens[from - 1]?.word : undefined;
  if (sign !== undefined) {
    const code = SIGNS[sign];
    return code === undefined ? null : money(code, tokens, mention.to, language);
  }
  if (SIGN.test(next) && tokens[to + 1]?.kind !== 'number') {
    const code = SIGNS[next];
    return code === undefined ? null : money(code, tokens, to + 1, language);
  }
  const currency = language.currencies(tokens, to);
  if (currency) return money(currency.name, tokens, to + currency.length, language);
  if (next === '%') return { measure: 'percent', unit: 'percent' };
  if (next === '°') return temperature(tokens[to + 1]?.word ?? '');
  const amount = language.amounts(tokens, to);
  if (amount?.name === 'percent') return { measure: 'percent', unit: 'percent' };
  if (amount?.name === 'temperature') return temperature(tokens[to + amount.length]?.word ?? '');
  if (amount) return { measure: amount.name, unit: null };
  return endsBefore(language.amounts, tokens, opens)?.name === 'magnitude'
    ? { measure: 'magnitude', unit: null }
    : null;
}

/** Amounts of money, prices, shares, magnitudes, temperatures, votes and jobs in a sentence. */
export function amountsOf({ language, tokens, mentions }: Parsed): Amount[] {
  return mentions.flatMap((mention): Amount[] => {
    const kind = kindOf(tokens, mention, language);
    if (kind === null) return [];
    const [first, last] = [tokens[mention.opens], tokens[mention.to - 1]];
    return [{ ...mention, ...kind, start: first?.start ?? 0, end: last?.end ?? 0 }];
  });
}
