import { gzipSync } from 'node:zlib';
import { readHead, readManifest } from '@/lib/datasets/pack/manifest';
import { releaseFiles } from '@/lib/datasets/pack/publish';
import type { Files } from './curating';
import { newSigner, reportStatement } from './pack-files';
import { teamAt } from './published';
import type { Pages } from './serve-pages';

/** What an attacker on the host does in place of serving the next version. */
export interface HostAttack {
  /** What a subscriber is told. */
  readonly words: RegExp;
  /** Files in place of the honest ones; `first`: those of the first version. */
  readonly files?: (honest: Files, first: Files) => Promise<Files> | Files;
  /** Or what the host answers; `place`: host and path. */
  readonly answers?: (pages: Pages, place: string, honest: Files) => void;
}

const bytesOf = (files: Files, name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(files.get(name) ?? []);

/** The head and manifest of a release, signed by somebody else. */
async function resigned(files: Files): Promise<Files> {
  const head = readHead(bytesOf(files, 'head.json'));
  const manifestBytes = bytesOf(files, head.manifest.name);
  const { pack, version, publisher, created, expires } = head;
  const release = { pack, version, manifestBytes, publisher, created, expires };
  return new Map([...files, ...(await releaseFiles(release, await newSigner()))]);
}

/** The chunk that only the newest version has. */
function newChunk(files: Files): string {
  const { manifest } = readHead(bytesOf(files, 'head.json'));
  const { chunks } = readManifest(bytesOf(files, manifest.name));
  const { sha256 = '' } = chunks.at(-1) ?? {};
  return `c/${sha256.slice(0, 2)}/${sha256}.jsonl.gz`;
}

const changed = (bytes: Uint8Array): Uint8Array =>
  bytes.map((byte, i) => (i === bytes.length >> 1 ? byte ^ 1 : byte));

/** Address of the machine itself, where whoever follows a redirect would find the honest version. */
export const PRIVATE = '127.0.0.1';

export const HOST_ATTACKS: Readonly<Record<string, HostAttack>> = {
  'an old manifest, rightly signed by the key of then': {
    words: /an earlier key signed/,
    files: (_, first) => first,
  },
  'a changed chunk': {
    words: /A part was changed or damaged on its way/,
    files: (honest) => {
      const name = newChunk(honest);
      return new Map([...honest, [name, changed(bytesOf(honest, name))]]);
    },
  },
  'a foreign key': {
    words: /signed by somebody else than the publisher you subscribed to/,
    files: resigned,
  },
  'another team’s dataset': {
    words: /Another dataset stands at this address now/,
    async files() {
      const other = await teamAt(new Map(), 'desk.example/p');
      await other.publish([reportStatement(1)]);
      return other.host;
    },
  },
  'a login page': {
    words: /What stands there is not a dataset/,
    files: (honest) => new Map([...honest, ['head.json', Buffer.from('<html>Log in</html>')]]),
  },
  'a bomb on the way': {
    words: /sent more than it announced/,
    answers: (pages, place) =>
      pages.set(`${place}/head.json`, (response) =>
        response
          .writeHead(200, { 'content-encoding': 'gzip' })
          .end(gzipSync(Buffer.alloc(64 * 1_024 * 1_024))),
      ),
  },
  'an endless stream': {
    words: /sent more than it announced/,
    answers: (pages, place, honest) =>
      pages.set(`${place}/${newChunk(honest)}`, (response) => {
        response.writeHead(200);
        const timer = setInterval(() => response.write(Buffer.alloc(64 * 1_024, 7)), 5);
        response.on('close', () => clearInterval(timer));
      }),
  },
  'a redirect to a private address': {
    words: /The host sends us elsewhere/,
    answers: (pages, place) =>
      pages.set(`${place}/head.json`, (response) =>
        response
          .writeHead(302, {
            location: `https://${PRIVATE}${place.slice(place.indexOf('/'))}/head.json`,
          })
          .end(),
      ),
  },
};
