import type { RowRead } from './format';
import { firstText, isObject, listOf, textOf, type Json } from './json-values';
import { plain } from './draft';
import { jsonFormat } from './json-format';

const titleOf = (document: unknown): string | null =>
  isObject(document) ? textOf(listOf(document['title'])[0]) : null;

const FIRST = Date.parse('1970-01-01');
const LAST = Date.parse('9999-12-31');

function note(entry: Json, report: string, number: number): RowRead[] {
  const text = plain(firstText(entry, 'text'), 10_000);
  if (text === null) return [];
  const id = plain(firstText(entry, 'id'), 200);
  const time = Date.parse(firstText(entry, 'created') ?? '');
  // Years of more than four digits are no time of a note.
  if (id === null || !(time >= FIRST && time < LAST)) {
    const field = id === null ? 'id' : 'created';
    return [{ number, refusal: { code: 'row', params: { line: number, field } } }];
  }
  const by = plain(firstText(entry, 'user')?.replace(/^acct:/, ''), 200);
  const at = `${new Date(time).toISOString().slice(0, 19)}Z`;
  const told = { kind: 'note' as const, id: `hypothesis:${id}`, report, text, at };
  return [{ number, statement: by === null ? told : { ...told, by } }];
}

/** Annotations of Hypothesis, as exported or as its search answers: the page as a report, the remark as a note on it. */
export const hypothesis = jsonFormat({
  id: 'hypothesis',
  detect: (text) =>
    /"uri"\s*:/.test(text) && /"(?:export_userid|permissions|document)"\s*:/.test(text),
  entries(value) {
    if (Array.isArray(value)) return value;
    if (!isObject(value)) return null;
    const list = value['annotations'] ?? value['rows'];
    return Array.isArray(list) ? list : null;
  },
  told: (entry) => ({ url: firstText(entry, 'uri'), headline: titleOf(entry['document']) }),
  more: note,
});
