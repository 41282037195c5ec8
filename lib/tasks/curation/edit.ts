import type { OwnDecision, OwnEdit } from '@/lib/core/model/curation';
import { draftReport } from '@/lib/datasets/formats/draft';
import { aboutOf, type Decision, type Statement } from '@/lib/datasets/pack/row';
import { Refused } from '@/lib/datasets/refusal';
import { second, type Held } from './working';

/** What a tag may be: letters, digits, hyphens; as others read it, in a note of its own. */
const TAG = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,49}$/u;
const MOST_TAGS = 20;

const tagsId = (report: string): string => `tags ${report}`.slice(0, 2_200);

export const isTagsNote = (statement: Statement): boolean =>
  statement.kind === 'note' && statement.id === tagsId(statement.report);

/** Tags that a note of them says. */
export const tagsIn = (text: string): string[] =>
  text.split(/\s+/).flatMap((word) => (word.startsWith('#') ? [word.slice(1)] : []));

const set = (held: Held, statement: Statement): Held => held.set(aboutOf(statement), statement);

function withTags(held: Held, report: string, tags: readonly string[], at: string): Held {
  const wanted = [...new Set(tags.map((tag) => tag.replace(/^#/, '').normalize('NFC')))].filter(
    (tag) => TAG.test(tag),
  );
  const id = tagsId(report);
  if (wanted.length === 0) {
    held.delete(`note:${id}`);
    return held;
  }
  const text = wanted
    .slice(0, MOST_TAGS)
    .map((tag) => `#${tag}`)
    .join(' ');
  return set(held, { kind: 'note', id, report, text, at });
}

function decided(held: Held, { story, report, word, sameOriginAs, retracted }: OwnDecision): Held {
  const said: Decision = {
    kind: 'decision',
    story,
    report,
    ...(word ? { word } : {}),
    ...(sameOriginAs ? { sameOriginAs } : {}),
    ...(retracted ? { retracted } : {}),
  };
  if (word || sameOriginAs || retracted) return set(held, said);
  held.delete(aboutOf(said));
  return held;
}

function without(held: Held, report: string): Held {
  held.delete(`report:${report}`);
  for (const [about, statement] of held) {
    const on = statement.kind === 'note' || statement.kind === 'decision' ? statement.report : null;
    if (on === report) held.delete(about);
  }
  return held;
}

/** A report written by hand. Refused as a row of a file is, and with `row-twice` where it is there already. */
function byHand(held: Held, edit: OwnEdit & { readonly kind: 'report' }, at: string): Held {
  const { url, headline, outlet, published, language } = edit.told;
  const row = draftReport(1, { url, headline, outlet, published, language }, at);
  if ('refusal' in row) throw new Refused(row.refusal.code, row.refusal.params);
  if (!('statement' in row)) return held;
  if (held.has(aboutOf(row.statement))) throw new Refused('row-twice', { line: 1 });
  return set(held, row.statement);
}

/** What a dataset says after a change. `id`: of a new note. Refuses a report that is none. */
export function edited(
  before: Held,
  edit: OwnEdit,
  { at, id }: { readonly at: string; readonly id: string },
): Held {
  const held = new Map(before);
  const time = second(at);
  switch (edit.kind) {
    case 'report':
      return byHand(held, edit, at);
    case 'remove':
      return without(held, edit.report);
    case 'tags':
      return withTags(held, edit.report, edit.tags, time);
    case 'note': {
      const note = edit.id ?? id;
      const text = edit.text.trim();
      if (text !== '')
        return set(held, { kind: 'note', id: note, report: edit.report, text, at: time });
      held.delete(`note:${note}`);
      return held;
    }
    case 'decision':
    default:
      return decided(held, edit.decision);
  }
}
