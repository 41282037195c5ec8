import type { CDPSession, Page } from 'puppeteer-core';

interface Node {
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly nodeName: string;
}

const nodesIn = (node: Node): Node[] => [
  node,
  ...[...(node.children ?? []), ...(node.shadowRoots ?? [])].flatMap(nodesIn),
];

const attribute = ({ attributes = [] }: Node, name: string): string | undefined =>
  attributes[attributes.findIndex((one, i) => i % 2 === 0 && one === name) + 1];

/** What the marks of a page say; only the browser's debugger sees into a closed root. */
export async function marksOn(page: Page): Promise<string[]> {
  const debuggerOf: CDPSession = await page.createCDPSession();
  const { root } = await debuggerOf.send('DOM.getDocument', { depth: -1, pierce: true });
  await debuggerOf.detach();
  return nodesIn(root)
    .filter((node) => node.attributes?.includes('listitem'))
    .map((node) => attribute(node, 'aria-label') ?? '');
}
