import type { OwnDecision, OwnNote, OwnReport, OwnRows } from '@/lib/core/model/curation';
import { isTagsNote, tagsIn } from './edit';
import type { Live } from './working';

interface Said {
  readonly tags: string[];
  readonly notes: OwnNote[];
  readonly decisions: OwnDecision[];
}

function saidOf(live: Live): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const { statement } of live.values()) {
    if (statement.kind !== 'note' && statement.kind !== 'decision') continue;
    const on = said.get(statement.report) ?? { tags: [], notes: [], decisions: [] };
    said.set(statement.report, on);
    if (statement.kind === 'decision') {
      const { kind: _, ...decision } = statement;
      on.decisions.push(decision);
    } else if (isTagsNote(statement)) on.tags.push(...tagsIn(statement.text));
    else on.notes.push({ id: statement.id, text: statement.text, at: statement.at });
  }
  return said;
}

/** Some of the reports of a dataset, newest first, with what was said of them; those with the words asked for. */
export function rowsOfOwn(
  live: Live,
  { from, count, words }: { readonly from: number; readonly count: number; readonly words: string },
): OwnRows {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const said = saidOf(live);
  const reports: OwnReport[] = [];
  for (const { statement } of live.values()) {
    if (statement.kind !== 'report') continue;
    const { id, url, headline, outlet, published } = statement.report;
    const { tags = [], notes = [], decisions = [] } = said.get(id) ?? {};
    const told = `${headline ?? ''} ${outlet?.value ?? ''} ${url ?? ''} ${tags.map((tag) => `#${tag}`).join(' ')}`;
    if (!wanted.every((word) => told.toLowerCase().includes(word))) continue;
    reports.push({
      id,
      url,
      headline,
      outlet: outlet?.value ?? null,
      published: published?.value ?? null,
      tags,
      notes,
      decisions,
    });
  }
  const inOrder = reports.toSorted((a, b) => {
    const [x, y] = [a.published ?? '', b.published ?? ''];
    return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1;
  });
  return { total: inOrder.length, rows: inOrder.slice(from, from + count) };
}
