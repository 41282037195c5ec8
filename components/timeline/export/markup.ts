import { FONT } from './measure';

// Everything that XML 1.0 does not allow in a document.
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it may stand in XML. */
export const escaped = (text: string): string =>
  text.replaceAll(FORBIDDEN, '\u{FFFD}').replaceAll(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what is inside of it, which is markup already. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const told = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? String(Math.round(value * 100) / 100) : (value ?? ''))}"`,
    )
    .join('');
  return inside === '' ? `<${name}${told}/>` : `<${name}${told}>${inside}</${name}>`;
}

/** A line of text that keeps its own direction, whatever stands beside it (Unicode isolates). */
export const line = (text: string, attributes: Attributes): string =>
  element('text', { 'font-family': FONT, ...attributes }, `\u{2068}${escaped(text)}\u{2069}`);
