import { joined, type Bytes } from '../bytes';
import type { Get } from '../pack/live';
import { Refused } from '../refusal';

/** What a fetch needs to be; the browser's own, or a stand-in. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface HostedOptions {
  readonly fetch: Fetch;
  /** Milliseconds with less than a kilobyte after which a host is given up. */
  readonly patience: number;
  /** Gives up when it aborts. */
  readonly signal?: AbortSignal;
}

/** A request that tells the host nothing of who asks, and follows it nowhere else. */
const PLAIN: RequestInit = {
  credentials: 'omit',
  redirect: 'manual',
  referrerPolicy: 'no-referrer',
  cache: 'no-store',
};

/** Bytes within `patience` that count as progress. */
const PROGRESS = 1_024;

/** Gives up when too little came for too long. */
class Patience {
  readonly #given = new AbortController();
  readonly #wait: number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(wait: number, stop: AbortSignal | undefined) {
    this.#wait = wait;
    if (stop?.aborted) this.#given.abort();
    stop?.addEventListener('abort', () => this.#given.abort(), { signal: this.#given.signal });
    this.#start();
  }

  get signal(): AbortSignal {
    return this.#given.signal;
  }

  #start(): void {
    clearTimeout(this.#timer);
    this.#since = 0;
    this.#timer = setTimeout(() => this.#given.abort(), this.#wait);
  }

  came(bytes: number): void {
    this.#since += bytes;
    if (this.#since >= PROGRESS) this.#start();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#given.abort();
  }
}

async function bodyOf(response: Response, most: number, patience: Patience): Promise<Bytes> {
  if (!response.body) return new Uint8Array();
  const reader = response.body.getReader();
  const cancel = (): void => void reader.cancel().catch(() => null);
  patience.signal.addEventListener('abort', cancel, { once: true });
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    // A body that was given up ends like a whole one.
    if (patience.signal.aborted) throw new Refused('missing', { why: 'slow' });
    if (done) return joined(parts);
    patience.came(value.length);
    length += value.length;
    if (length > most) throw new Refused('too-large', { most });
    parts.push(value);
  }
}

/**
 * Reads the files of a pack from a host: no cookies, no redirects, no cache, never a byte more than `most`. Refuses with
 * `missing` what the host does not give, or not in time.
 */
export const hosted =
  (root: string, { fetch, patience: wait, signal: stop }: HostedOptions): Get =>
  async (name, most) => {
    const patience = new Patience(wait, stop);
    const { signal } = patience;
    try {
      const response = await fetch(new URL(name, root).href, { ...PLAIN, signal });
      const { status, type } = response;
      // Followed, it could lead into the person's own network.
      if (type === 'opaqueredirect' || (status >= 300 && status < 400))
        throw new Refused('redirect', { file: name });
      if (!response.ok) throw new Refused('missing', { file: name, status: response.status });
      return await bodyOf(response, most, patience);
    } catch (error) {
      if (error instanceof Refused) throw error;
      throw new Refused('missing', { file: name });
    } finally {
      patience.end();
    }
  };
