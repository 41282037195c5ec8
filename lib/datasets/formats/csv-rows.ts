import { Refused } from '../refusal';

/** Characters of one row, and cells in it, at most. */
const LONGEST_ROW = 1_024 * 1_024;
const MOST_CELLS = 1_000;

/** Reads rows piece by piece; RFC 4180, quotes only at the beginning of a cell, `\n`, `\r\n` or `\r` between rows. */
class RowReader {
  readonly #mark: string;
  #row: string[] = [];
  #cell = '';
  #quoted = false;
  /** Right behind a quote within a quoted cell: a second one is a quote, anything else ends the quotes. */
  #closing = false;
  #size = 0;
  #afterReturn = false;
  #number = 1;

  constructor(mark: string) {
    this.#mark = mark;
  }

  #end(): string[] {
    this.#row.push(this.#cell);
    const row = this.#row;
    this.#row = [];
    this.#cell = '';
    this.#closing = false;
    this.#size = 0;
    this.#number += 1;
    return row;
  }

  #next(): void {
    this.#row.push(this.#cell);
    this.#cell = '';
    this.#closing = false;
    if (this.#row.length > MOST_CELLS) throw new Refused('columns', { line: this.#number });
  }

  *read(text: string): Generator<string[]> {
    for (const letter of text) {
      this.#size += letter.length;
      if (this.#size > LONGEST_ROW) throw new Refused('line-too-long', { line: this.#number });
      const feed = letter === '\n' && this.#afterReturn;
      this.#afterReturn = letter === '\r' && !this.#quoted;
      if (feed) continue;
      if (this.#quoted) {
        if (letter === '"') {
          this.#quoted = false;
          this.#closing = true;
        } else this.#cell += letter;
      } else if (letter === '"' && (this.#closing || this.#cell === '')) {
        if (this.#closing) this.#cell += letter;
        this.#quoted = true;
        this.#closing = false;
      } else if (letter === this.#mark) this.#next();
      else if (letter === '\n' || letter === '\r') yield this.#end();
      else {
        this.#cell += letter;
        this.#closing = false;
      }
    }
  }

  /** The last row when the file does not end with a line end. Refuses a quote that is never closed. */
  *last(): Generator<string[]> {
    if (this.#quoted) throw new Refused('file-form', { line: this.#number });
    if (this.#row.length > 0 || this.#cell !== '') yield this.#end();
  }
}

/**
 * Rows of a table with `mark` between cells, whatever the file's length. Our own, because libraries for it read files or
 * whole texts, and neither bound a row nor a cell.
 */
export async function* csvRows(
  text: AsyncIterable<string>,
  mark: string,
): AsyncGenerator<readonly string[]> {
  const reader = new RowReader(mark);
  for await (const part of text) yield* reader.read(part);
  yield* reader.last();
}

/** What spreadsheets take for a formula, or skip before one; quotation marks that were put before it already. */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/u;

/** A cell of a table that no spreadsheet takes for a formula, quoted where RFC 4180 wants it. */
export function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\t\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A cell without the mark that `csvCell`, and others who write tables, put before what looks like a formula. */
export const plainCell = (cell: string): string =>
  cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
