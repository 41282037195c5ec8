import { BLOCK_TAGS } from '../dom/boxes';
import { isElement, walkerOf } from '../dom/page';
import { rangeOf } from '../marks/host';

/** Characters of a page in which sentences are looked for, and text nodes of it. */
const LONGEST = 500_000;
const MOST_NODES = 50_000;

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'textarea', 'select', 'iframe']);
const MARK = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
const SPACE = /[\s\p{Cc}]/u;

/** A page's text with single spaces, and where each character of it stands. */
class Text {
  readonly nodes: Run[] = [];
  readonly #starts: number[] = [];
  #parts: string[] = [];
  #length = 0;
  #spaced = true;

  get full(): boolean {
    return this.#length > LONGEST || this.nodes.length > MOST_NODES;
  }

  get whole(): string {
    return this.#parts.join('');
  }

  space(): void {
    if (this.#spaced) return;
    this.#parts.push(' ');
    this.#length += 1;
    this.#spaced = true;
    this.#starts.push(this.#length - 1);
    this.nodes.push({ node: null, offsets: [0] });
  }

  add(node: Node): void {
    const text = (node.nodeValue ?? '').slice(0, LONGEST);
    const offsets: number[] = [];
    let kept = '';
    for (let at = 0; at < text.length; at += 1) {
      const letter = text.charAt(at);
      if (MARK.test(letter)) continue;
      const space = SPACE.test(letter);
      if (space && this.#spaced) continue;
      kept += space ? ' ' : letter;
      offsets.push(at);
      this.#spaced = space;
    }
    if (kept === '') return;
    this.#starts.push(this.#length);
    this.nodes.push({ node, offsets });
    this.#parts.push(kept);
    this.#length += kept.length;
  }

  /** The node and offset of a character. */
  at(place: number): { readonly node: Node; readonly offset: number } | null {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    const found = this.nodes[low];
    const offset = found?.offsets[place - (this.#starts[low] ?? 0)];
    return found?.node && offset !== undefined ? { node: found.node, offset } : null;
  }
}

interface Run {
  /** Null for the space between two blocks. */
  readonly node: Node | null;
  readonly offsets: readonly number[];
}

function textOf(page: Document, root: Element): Text {
  const text = new Text();
  const walker = walkerOf(page, root);
  if (!walker) return text;
  let node: Node | null = walker.nextNode();
  while (node && !text.full) {
    if (node.nodeType === 3) text.add(node);
    else if (isElement(node)) {
      if (BLOCK_TAGS.has(node.localName)) text.space();
      if (UNSEEN.has(node.localName)) {
        // Over what it holds, to what comes after it.
        let next: Node | null = walker.nextSibling();
        while (!next && walker.parentNode()) next = walker.nextSibling();
        node = next;
        continue;
      }
    }
    node = walker.nextNode();
  }
  return text;
}

const spaced = (text: string): string =>
  text
    .split('')
    .filter((letter) => !MARK.test(letter))
    .join('')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/**
 * Where sentences stand in a page, every place of each; null for one that does not stand there. Looks at 500,000
 * characters at most, and alters nothing.
 */
export function findRanges(
  page: Document,
  root: Element,
  sentences: readonly string[],
): readonly (readonly Range[])[] {
  const text = textOf(page, root);
  const { whole } = text;
  return sentences.map((sentence) => {
    const wanted = spaced(sentence);
    const ranges: Range[] = [];
    if (wanted.length < 8) return ranges;
    for (
      let at = whole.indexOf(wanted);
      at >= 0 && ranges.length < 5;
      at = whole.indexOf(wanted, at + wanted.length)
    ) {
      const [start, end] = [text.at(at), text.at(at + wanted.length - 1)];
      const range = rangeOf(page);
      if (!start || !end || !range) continue;
      range.setStart(start.node, start.offset);
      range.setEnd(end.node, end.offset + 1);
      ranges.push(range);
    }
    return ranges;
  });
}
