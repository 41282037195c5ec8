import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { generate } from 'selfsigned';

/** An answer that a test makes up itself. */
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What answers for each address, e.g. `www.newsbreak.com/news/1` (host and path, no query). */
export type Pages = Map<string, string | Uint8Array | Answer>;

export interface PageServer {
  readonly port: number;
  readonly pages: Pages;
  /** Every address asked for, `host/path?query`, in order. */
  readonly requests: readonly string[];
  /** From now on, sends only the opening of a page and keeps the rest until `release`. */
  hold(): void;
  /** Sends the rest of every page kept, and pages whole from now on. */
  release(): void;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  svg: 'image/svg+xml',
  css: 'text/css',
  js: 'text/javascript',
};

/** Sends enough of a page for its document to exist, and answers what is left. */
function sendOpening(html: string, response: ServerResponse): string {
  const cut = html.search(/<head[\s>]/i);
  response.write(html.slice(0, Math.max(cut, 0)).padEnd(1024));
  return html.slice(Math.max(cut, 0));
}

/** Serves pages over https with a certificate of its own, for every host name that is mapped to it. */
export async function servePages(pages: Pages): Promise<PageServer> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
  });
  let held: (() => void)[] | null = null;
  const requests: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = (request.url ?? '/').replace(/[?#].*$/, '');
    requests.push(`${request.headers.host?.replace(/:\d+$/, '') ?? ''}${request.url ?? ''}`);
    const body = pages.get(`${request.headers.host?.replace(/:\d+$/, '') ?? ''}${path}`);
    if (body === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
      return;
    }
    if (typeof body === 'function') {
      body(response, request);
      return;
    }
    const type = TYPES[/\.(\w+)$/.exec(path)?.[1] ?? ''] ?? 'text/html';
    response.writeHead(200, {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': 'no-store',
    });
    if (held && type === 'text/html' && typeof body === 'string') {
      const rest = sendOpening(body, response);
      held.push(() => response.end(rest));
    } else response.end(body);
  };
  const server = createServer({ key, cert }, answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    pages,
    requests,
    hold: () => {
      held ??= [];
    },
    release: () => {
      for (const send of held ?? []) send();
      held = null;
    },
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
