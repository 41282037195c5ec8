import type { StatedTime } from '@/lib/core/model/reading';
import { fold } from '@/lib/core/text/fold';
import type { Place, Places } from '../aggregators/aggregator';
import { plain } from '../dom/plain';
import { at, type Json } from '../dom/json';
import { own } from '../dom/page';
import type { Stated } from '../metadata';
import { all, attributeOf } from './elements';
import { readingOf } from './readings';

/** Where places are looked up: elements, and the state that the page embeds. */
export interface Ground {
  /** The first in which a place answers counts. */
  readonly elements: readonly Element[];
  readonly state: Json;
}

const LONGEST = 4_000;

/** Text of an element as one line, without scripts, styles and what fits `skip`. */
export function textOf(element: Element, skip?: string): string {
  const raw = own(element, 'textContent');
  const text = typeof raw === 'string' ? raw : '';
  const hidden = all(element, skip ?? 'script,style,template').map((one) =>
    own(one, 'textContent'),
  );
  return plain(
    hidden.reduce<string>((left, one) => left.replace(String(one), ' '), text.slice(0, 20_000)),
  );
}

const valueOf = (element: Element, attribute: string | undefined): string =>
  attribute === undefined ? textOf(element) : (attributeOf(element, attribute) ?? '');

function valuesAt(place: Place, { elements, state }: Ground): string[] {
  if (place.startsWith('$')) {
    const value = at(state, place.slice(1));
    return [value]
      .flat()
      .map((one) => (typeof one === 'string' || typeof one === 'number' ? String(one) : ''));
  }
  const [selector = '', attribute] = place.split('@');
  if (selector === '') return elements.slice(0, 1).map((one) => valueOf(one, attribute));
  for (const element of elements) {
    const found = all(element, selector).slice(0, 20);
    if (found.length > 0) return found.map((one) => valueOf(one, attribute));
  }
  return [];
}

/** Every value of the first alternative that answers. */
export function readAll(places: Places | undefined, ground: Ground): Stated[] {
  for (const place of places ?? []) {
    const [where = '', reading] = place.split(' | ');
    const values = valuesAt(where, ground)
      .map((raw) => plain(raw))
      .map((text) => (reading === undefined ? text : (readingOf(reading, text) ?? '')))
      .filter((text) => text !== '');
    const kind = where.startsWith('$')
      ? 'embedded-json'
      : where.includes('@')
        ? 'element'
        : 'visible-text';
    if (values.length > 0)
      return values.map((value) => ({ value: value.slice(0, LONGEST), kind, path: place }));
  }
  return [];
}

/** The value of the first alternative that answers, or null. */
export const readOne = (places: Places | undefined, ground: Ground): Stated | null =>
  readAll(places, ground)[0] ?? null;

/** The times that all alternatives tell, best first, and the one that the page shows. */
export function readTimes(
  places: Places | undefined,
  ground: Ground,
): { readonly times: readonly StatedTime[]; readonly shown: string | null } {
  const stated = (places ?? []).flatMap((place) => readOne([place], ground) ?? []);
  const shown = stated.find((one) => !one.path.includes('@')) ?? stated[0];
  return {
    times: stated
      .slice(0, 3)
      .map(({ value, kind, path }) => ({ raw: value.slice(0, 100), kind, path })),
    shown: shown?.value.slice(0, 60) ?? null,
  };
}

/** The name of an outlet without the marks around it; null when nothing is left or the site names itself. */
export function outletIn(text: string | undefined, siteNames: ReadonlySet<string>): string | null {
  const name = (text ?? '').slice(0, 120).replace(/^[\s·•|–—-]+|[\s·•|:–—-]+$/gu, '');
  return name === '' || siteNames.has(fold(name)) ? null : name;
}
