import type { ColumnMapping, ImportPreview, PreviewRow, Read } from '@/lib/core/model/curation';
import type { RowRead } from '@/lib/datasets/formats/format';
import { checked } from '@/lib/datasets/refusal';
import type { Bytes } from '@/lib/datasets/bytes';
import { openAny } from './read-any';

/** Rows that a preview shows. */
const FIRST = 8;

const NOTHING = { headline: null, url: null, outlet: null, published: null, refusal: null };

function shown(row: RowRead): PreviewRow {
  const { number } = row;
  if ('refusal' in row) return { ...NOTHING, number, kind: 'refused', refusal: row.refusal };
  if ('feed' in row)
    return { ...NOTHING, number, kind: 'feed', headline: row.feed.title, url: row.feed.url };
  const { statement } = row;
  if (statement.kind === 'note')
    return { ...NOTHING, number, kind: 'note', headline: statement.text.slice(0, 200) };
  if (statement.kind !== 'report') return { ...NOTHING, number, kind: statement.kind };
  const { headline, url, outlet, published } = statement.report;
  return {
    number,
    kind: 'report',
    headline,
    url,
    outlet: outlet?.value ?? null,
    published: published?.value ?? null,
    refusal: null,
  };
}

async function tableOf(...file: Parameters<typeof openAny>) {
  const opened = await checked(() => openAny(...file));
  return opened.ok && opened.value.told.headings ? opened.value.told : null;
}

/** What a file is taken for, and its first rows; nothing is taken of it. */
export async function previewOf(
  name: string,
  bytes: Bytes,
  columns: ColumnMapping | null,
  at: string,
): Promise<Read<ImportPreview>> {
  const rows: PreviewRow[] = [];
  const read = await checked(async () => {
    const opened = await openAny(name, bytes, columns, at);
    for await (const row of opened.rows()) {
      rows.push(shown(row));
      if (rows.length === FIRST) break;
    }
    return opened.told;
  });
  if (read.ok) return { read: { ...read.value, rows }, refusal: null };
  // A table whose columns are not known yet is shown by its headings.
  const told = await tableOf(name, bytes, columns, at);
  return read.refusal.code === 'columns' && told
    ? { read: { ...told, rows: [] }, refusal: null }
    : { read: null, refusal: read.refusal };
}
