import { createHash, X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { generate } from 'selfsigned';

/** An answer that a test makes up itself. */
type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** What answers for each address, e.g. `www.newsbreak.com/news/1` (host and path, no query). */
export type Pages = Map<string, string | Uint8Array | Answer>;

export interface PageServer {
  readonly port: number;
  readonly pages: Pages;
  /** SHA-256 of the public key of its certificate, base64: by it a browser can be told to trust this server alone. */
  readonly key: string;
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

const certificate = () => generate([{ name: 'commonName', value: 'localhost' }], { keySize: 2048 });

const keyHash = (cert: string): string =>
  createHash('sha256')
    .update(new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' }))
    .digest('base64');

/**
 * Serves pages over https with a certificate of its own, for every host name that is mapped to it; with another one for
 * hosts that are not to be trusted.
 */
export async function servePages(
  pages: Pages,
  untrusted: readonly string[] = [],
): Promise<PageServer> {
  const { private: key, cert } = await certificate();
  const foreign = untrusted.length > 0 ? await certificate() : null;
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
  const contexts = {
    own: createSecureContext({ key, cert }),
    foreign: foreign && createSecureContext({ key: foreign.private, cert: foreign.cert }),
  };
  const server = createServer(
    {
      key,
      cert,
      SNICallback: (name, done) =>
        done(null, (untrusted.includes(name) ? contexts.foreign : null) ?? contexts.own),
    },
    answer,
  ).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return {
    port: address.port,
    pages,
    key: keyHash(cert),
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
