import { isElement, own, shadowOf } from '../dom/page';

const MOST = 2_000;

function within(root: Element | ShadowRoot, selector: string): Element[] {
  const search = own(root, 'querySelectorAll');
  const found: unknown =
    typeof search === 'function' ? Reflect.apply(search, root, [selector]) : [];
  return Array.from(Object(found), (one) => one)
    .filter(isElement)
    .slice(0, MOST);
}

/** All elements that fit, at most 2,000; `A >>> B` goes through shadow roots. A form's named fields cannot shadow the search. */
export function all(root: Element | ShadowRoot, selector: string): Element[] {
  const [last = '', ...hosts] = selector.split(' >>> ').toReversed();
  let roots: (Element | ShadowRoot)[] = [root];
  for (const host of hosts.toReversed())
    roots = roots.flatMap((one) => within(one, host)).flatMap((one) => shadowOf(one));
  return roots.flatMap((one) => within(one, last)).slice(0, MOST);
}

/** The nearest element around, itself included, that fits. */
export function around(element: Element, selector: string): Element | null {
  const search = own(element, 'closest');
  const found: unknown =
    typeof search === 'function' ? Reflect.apply(search, element, [selector]) : null;
  return isElement(found) ? found : null;
}

/** An attribute, cut to length. */
export function attributeOf(element: Element, name: string): string | null {
  const ask = own(element, 'getAttribute');
  const found: unknown = typeof ask === 'function' ? Reflect.apply(ask, element, [name]) : null;
  return typeof found === 'string' ? found.slice(0, 2_048) : null;
}
