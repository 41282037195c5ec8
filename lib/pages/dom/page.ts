/**
 * Reads a property of the document past the names that a page can put in its way
 * (`<img name="querySelector">` shadows the method of the same name).
 */
function own(page: Document, name: string): unknown {
  const prototype: object | null = Reflect.getPrototypeOf(page);
  return prototype ? Reflect.get(prototype, name, page) : undefined;
}

/** Root element of a page, whatever names its markup takes; null when it has none. */
export function rootOf(page: Document): Element | null {
  const root = own(page, 'documentElement');
  return typeof root === 'object' && root !== null && 'querySelectorAll' in root
    ? (root as Element)
    : null;
}

/** A walker over elements and texts; it follows the tree itself, which no markup can shadow. */
export function walkerOf(page: Document, root: Element): TreeWalker {
  const create = own(page, 'createTreeWalker') as Document['createTreeWalker'];
  return create.call(page, root, 5);
}
