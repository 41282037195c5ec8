import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { corpusOf } from '../corpus';
import { LIMIT } from '../engine';

// https://sqlite.org/wasm/doc/trunk/persistence.md#vfs-opfs-sahpool and https://sqlite.org/fts5.html#contentless_tables
const BATCH = 5_000;

async function open() {
  const sqlite3 = await sqlite3InitModule();
  const pool = await sqlite3.installOpfsSAHPoolVfs({ name: 'bench' });
  return new pool.OpfsSAHPoolDb('/bench.db');
}

let opened: ReturnType<typeof open> | null = null;

async function build(size: number): Promise<null> {
  const db = await (opened ??= open());
  db.exec(
    "pragma journal_mode=truncate; pragma synchronous=normal; pragma cache_size=-65536; create virtual table reports using fts5(headline, text, content='', detail=full)",
  );
  const corpus = corpusOf(size);
  for (let first = 0; first < size; first += BATCH) {
    db.exec('begin');
    const insert = db.prepare('insert into reports(rowid, headline, text) values (?, ?, ?)');
    for (let number = first; number < Math.min(size, first + BATCH); number += 1) {
      const { headline, text } = corpus.report(number);
      insert.bind([number + 1, headline, text]).stepReset();
    }
    insert.finalize();
    db.exec('commit');
    postMessage({ progress: first });
  }
  db.exec("insert into reports(reports) values ('optimize')");
  db.close();
  return null;
}

async function search(words: readonly string[]): Promise<number[]> {
  const db = await (opened ??= open());
  const match = words.map((one) => `"${one}"`).join(' OR ');
  const rows = db.selectValues(
    `select rowid from reports where reports match ? order by rank limit ${LIMIT}`,
    [match],
  );
  return rows.map((one) => Number(one) - 1);
}

type Request = { readonly build: number } | { readonly words: readonly string[] };

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const work: Promise<number[] | null> = 'build' in data ? build(data.build) : search(data.words);
  void work
    .then((done) => ({ done }))
    .catch((error: unknown) => ({ failed: String(error) }))
    .then((answer) => postMessage(answer));
});
