import type { ColumnMapping, ImportPreview } from '@/lib/core/model/curation';
import type { Bytes } from '@/lib/datasets/bytes';
import { columnsOf } from '@/lib/datasets/formats/table';
import type { Columns, ReportField, RowRead } from '@/lib/datasets/formats/format';
import { detectFormat, readFile, sampleOf } from '@/lib/datasets/formats/registry';
import { archived } from '@/lib/datasets/pack/archive';
import { liveRows, type Get } from '@/lib/datasets/pack/live';
import { LIMITS } from '@/lib/datasets/pack/limits';
import { NAMES, readHead, readManifest, type Manifest } from '@/lib/datasets/pack/manifest';
import { Refused } from '@/lib/datasets/refusal';
import { sha256Hex } from '@/lib/datasets/bytes';
import { fingerprint } from '@/lib/datasets/trust/fingerprint';
import { firstContact, follow } from '@/lib/datasets/trust/follow';
import { readPublicKey } from '@/lib/datasets/trust/minisign';

/** A file that was opened. */
export interface Opened {
  readonly told: Omit<ImportPreview, 'rows'>;
  readonly rows: () => AsyncGenerator<RowRead>;
  /** Of a pack: what it consists of. */
  readonly pack: {
    readonly manifest: Manifest;
    readonly manifestBytes: Bytes;
    readonly get: Get;
  } | null;
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const isReportField = (name: string): name is ReportField =>
  ['url', 'headline', 'outlet', 'published', 'language', 'text', 'byline'].includes(name);

function mapping(columns: ColumnMapping | null): Columns | undefined {
  const told: Partial<Record<ReportField, string>> = {};
  for (const [field, column] of Object.entries(columns ?? {}))
    if (isReportField(field) && column !== '') told[field] = column;
  return columns ? told : undefined;
}

async function has(get: Get, name: string): Promise<boolean> {
  return get(name, LIMITS.signature).then(
    () => true,
    () => false,
  );
}

/** Reads a pack's archive by a subscriber's rules, as of the day it was signed: a file does not get stale by lying. */
async function openPack(bytes: Bytes): Promise<Opened> {
  const get = archived(bytes);
  const head = readHead(await get(NAMES.head, LIMITS.head));
  const signs = await has(get, NAMES.signature(NAMES.head));
  const manifestBytes = await get(NAMES.manifest(head.version), LIMITS.manifest);
  if (sha256Hex(manifestBytes) !== head.manifest.sha256) throw new Refused('manifest-hash');
  const manifest = readManifest(manifestBytes);
  const offer = signs ? await follow(await firstContact(get, null), get, head.created) : null;
  const [key] = offer?.trusted.publisher.keys ?? [];
  return {
    told: {
      format: 'pack',
      headings: null,
      columns: {},
      signed: key
        ? { publisher: manifest.publisher, fingerprint: fingerprint(readPublicKey(key)).letters }
        : null,
    },
    async *rows() {
      let number = 0;
      for await (const rows of liveRows(manifest, get))
        for (const { statement } of rows) {
          number += 1;
          yield { number, statement };
        }
    },
    pack: { manifest, manifestBytes, get },
  };
}

/** Opens a file of any known format. Refuses what is none. `at`: now, UTC ISO 8601. */
export async function openAny(
  name: string,
  bytes: Bytes,
  columns: ColumnMapping | null,
  at: string,
): Promise<Opened> {
  if (isZip(bytes)) return openPack(bytes);
  const format = await detectFormat(name, bytes);
  const table = columnsOf(format.id, await sampleOf(name, bytes));
  const mapped = mapping(columns);
  return {
    told: {
      format: format.id,
      headings: table?.headings ?? null,
      columns: columns ?? { ...table?.columns },
      signed: null,
    },
    rows: () => readFile(name, bytes, mapped ? { at, columns: mapped } : { at }),
    pack: null,
  };
}
