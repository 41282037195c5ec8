import { safeUrl } from '@/lib/core/text/url';

/** Whether a value is an element, of whatever window; a form's named fields cannot shadow the answer. */
export function isElement(value: unknown): value is Element {
  return (
    typeof value === 'object' &&
    value !== null &&
    'querySelectorAll' in value &&
    'localName' in value
  );
}

const isWalker = (value: unknown): value is TreeWalker =>
  typeof value === 'object' && value !== null && 'parentNode' in value && 'currentNode' in value;

/**
 * Reads a property of the document or an element past the names that a page can put in its way
 * (`<img name="querySelector">` shadows the method of the same name).
 */
export function own(node: Node, name: string): unknown {
  const prototype: object | null = Reflect.getPrototypeOf(node);
  return prototype ? Reflect.get(prototype, name, node) : undefined;
}

/** Calls a method of the document or an element past such names; undefined where it has none. */
export function call(node: Node, name: string, ...given: readonly unknown[]): unknown {
  const method = own(node, name);
  return typeof method === 'function' ? Reflect.apply(method, node, given) : undefined;
}

/** Root element of a page, whatever names its markup takes; null when it has none. */
export function rootOf(page: Document): Element | null {
  const root = own(page, 'documentElement');
  return isElement(root) ? root : null;
}

/** The address that relative links of a page count from: its own, or what its `<base>` says. */
export function baseOf(root: Element, url: string): string {
  const base = own(root, 'baseURI');
  return (typeof base === 'string' ? safeUrl(base, url) : null) ?? url;
}

/** A walker over elements and texts, or null; it follows the tree itself, which no markup can shadow. */
export function walkerOf(page: Document, root: Node): TreeWalker | null {
  const create = own(page, 'createTreeWalker');
  const walker: unknown =
    typeof create === 'function' ? Reflect.apply(create, page, [root, 5]) : null;
  return isWalker(walker) ? walker : null;
}

const isShadow = (value: unknown): value is ShadowRoot =>
  typeof value === 'object' && value !== null && 'host' in value;

/** The shadow root of an element, closed ones where the browser lets extensions read them; empty without one. */
export function shadowOf(element: Element): ShadowRoot[] {
  // Nothing else can have one, and Chromium throws for an SVG element that is asked.
  if (!String(own(element, 'namespaceURI')).endsWith('xhtml')) return [];
  const browser: unknown = Reflect.get(globalThis, 'chrome');
  const dom: unknown = Reflect.get(Object(browser), 'dom');
  const open: unknown = Reflect.get(Object(dom), 'openOrClosedShadowRoot');
  const closed: unknown = typeof open === 'function' ? Reflect.apply(open, dom, [element]) : null;
  return [closed, own(element, 'shadowRoot')].filter(isShadow).slice(0, 1);
}

/** A copy of a page that may be altered; null when the page cannot be copied. */
export function copyOf(page: Document): Document | null {
  const clone = own(page, 'cloneNode');
  const copy: unknown = typeof clone === 'function' ? Reflect.apply(clone, page, [true]) : null;
  return isDocument(copy) ? copy : null;
}

/** Whether a value is a document, of whatever window. */
export const isDocument = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && 'documentElement' in value;
