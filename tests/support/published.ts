import type { Bytes } from '@/lib/datasets/bytes';
import { readLive } from '@/lib/datasets/pack/live';
import { buildPack, type Built } from '@/lib/datasets/pack/build';
import type { Statement } from '@/lib/datasets/pack/row';
import type { Signer } from '@/lib/datasets/trust/secret-key';
import { appoint, FACTS, newSigner, publisherOf, reading, release, type Host } from './pack-files';
import type { Pages } from './serve-pages';

const DAY = 86_400_000;

const seconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;

/** A team that publishes a dataset at an address that a page server answers, by the real clock. */
export interface Team {
  readonly signer: Signer;
  /** The files as the host gives them. */
  readonly host: Host;
  readonly built: Built | null;
  publish(statements: Iterable<Statement>): Promise<Built>;
  /** Hands over to another key, signed by both. */
  rotate(): Promise<Signer>;
  /** Puts the host's files where the server answers. */
  serve(files?: ReadonlyMap<string, Bytes>): void;
}

/** A team at `host/path/`. */
export async function teamAt(pages: Pages, place: string): Promise<Team> {
  const host: Host = new Map();
  let signer = await newSigner();
  let publisher = 1;
  let built: Built | null = null;
  // Each release is later than the one before, and none is in the future.
  let made = Date.now() - DAY;
  await appoint(host, publisherOf([signer]), [signer]);

  const told = () => {
    made += 60_000;
    return { publisher, created: seconds(made), expires: seconds(Date.now() + 30 * DAY) };
  };
  const serve = (files: ReadonlyMap<string, Bytes> = host): void => {
    for (const name of pages.keys()) if (name.startsWith(`${place}/`)) pages.delete(name);
    for (const [name, bytes] of files) pages.set(`${place}/${name}`, bytes);
  };
  return {
    get signer() {
      return signer;
    },
    host,
    get built() {
      return built;
    },
    async publish(statements) {
      const when = told();
      const draft = { facts: FACTS, statements, created: when.created };
      const previous = built && { ...built, live: await readLive(built.manifest, reading(host)) };
      const next = buildPack(previous ? { ...draft, previous } : draft);
      if (!next) throw new Error('Nothing changed.');
      for (const [name, bytes] of next.files) host.set(name, bytes);
      await release(host, next, signer, when);
      built = next;
      serve();
      return next;
    },
    async rotate() {
      const next = await newSigner();
      publisher += 1;
      await appoint(host, publisherOf([next], publisher), [signer, next]);
      signer = next;
      if (built) await release(host, built, signer, told());
      serve();
      return next;
    },
    serve,
  };
}
