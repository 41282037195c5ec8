import { BLOCK_TAGS, boxOf, type Box } from './boxes';
import { isElement, shadowOf, walkerOf } from './page';
import { LONGEST, plain } from './plain';

/** A run of text between two block boundaries of the page, in document order. */
export interface Block {
  readonly index: number;
  readonly text: string;
  /** The text as its inline elements divide it. */
  readonly parts: readonly string[];
  /** Innermost box that holds the whole run. */
  readonly box: Box;
  /** 1 to 6 in a heading, else 0. */
  readonly level: number;
  /** First link in the run. */
  readonly link: Element | null;
  /** The whole run is one link. */
  readonly wholeLink: boolean;
  /** Text of the first link, when it makes up at least half of the run. */
  readonly linkText: string | null;
  readonly aside: boolean;
}

const MOST_BLOCKS = 60_000;
const DEEPEST = 1_000;

class Collector {
  readonly blocks: Block[] = [];
  #runs: { text: string; box: Box }[] = [];
  #length = 0;

  add(text: string, box: Box): void {
    // A block is cut to length in the end; pages hold texts of any size.
    if (this.#length > LONGEST) return;
    this.#length += text.length;
    this.#runs.push({ text: text.slice(0, LONGEST), box });
  }

  flush(): void {
    const runs = this.#runs;
    this.#runs = [];
    this.#length = 0;
    const shown = runs.filter((run) => /\S/.test(run.text));
    const text = shown.length === 0 ? '' : plain(runs.map((run) => run.text).join(''));
    const [first] = shown;
    if (text === '' || !first || this.blocks.length >= MOST_BLOCKS) return;
    let box: Box = first.box;
    while (box.parent && !BLOCK_TAGS.has(box.tag)) box = box.parent;
    const links = new Set(shown.map((run) => run.box.link));
    const link = [...links].find((one) => one !== null) ?? null;
    const linkText =
      links.size === 1 && link
        ? text
        : link
          ? plain(
              shown
                .filter((run) => run.box.link === link)
                .map((run) => run.text)
                .join(''),
            )
          : '';
    this.blocks.push({
      linkText: linkText.length * 2 >= text.length ? linkText : null,
      index: this.blocks.length,
      text,
      parts:
        shown.length === 1
          ? [text]
          : shown.map((run) => plain(run.text)).filter((part) => part !== ''),
      box,
      level: first.box.level,
      link,
      wholeLink: links.size === 1 && link !== null,
      aside: first.box.aside,
    });
  }
}

/** Visible text of a page as blocks, in one pass over the tree, shadow roots included; scripts, styles and hidden nodes are left out. */
export function blocksOf(page: Document, root: Element): Block[] {
  const collector = new Collector();
  const enter = (element: Element, parent: Box | null): Box | null => {
    const box = boxOf(element, parent);
    // A heading that is broken into lines is one heading.
    if (box?.tag === 'br' && box.level > 0) collector.add(' ', box);
    else if (box && BLOCK_TAGS.has(box.tag)) collector.flush();
    if (box) box.first = collector.blocks.length;
    return box;
  };
  const leave = (box: Box): void => {
    if (BLOCK_TAGS.has(box.tag) && !(box.tag === 'br' && box.level > 0)) collector.flush();
    box.last = collector.blocks.length;
  };
  const read = (tree: Node, top: Box): void => {
    const walker = walkerOf(page, tree);
    if (!walker) return;
    let box = top;
    let child: Node | null = walker.firstChild();
    for (;;) {
      while (child) {
        if (child.nodeType === 3) collector.add(child.nodeValue ?? '', box);
        const inner = isElement(child) && box.depth < DEEPEST ? enter(child, box) : null;
        if (!inner) {
          child = walker.nextSibling();
          continue;
        }
        // Elements that a page defines keep their text in a tree of their own.
        if (inner.tag.includes('-'))
          for (const shadow of shadowOf(inner.element)) read(shadow, inner);
        const below = walker.firstChild();
        if (below) {
          box = inner;
          child = below;
        } else {
          leave(inner);
          child = walker.nextSibling();
        }
      }
      if (box === top) return;
      leave(box);
      box = box.parent ?? top;
      walker.parentNode();
      child = walker.nextSibling();
    }
  };
  const top = enter(root, null);
  if (!top) return [];
  read(root, top);
  leave(top);
  return collector.blocks;
}
