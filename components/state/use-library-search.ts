import type { LibraryFound, LibraryRow } from '@/lib/core/model/library-row';
import type { Problem } from '@/lib/core/model/problem';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Rows brought at once. */
const PAGE = 50;
/** Milliseconds without a key before a search begins. */
const PAUSE = 25;

export interface LibraryState {
  /** The query that is answered: another than the one that is typed while that is waited for. */
  readonly query: string;
  /** Null before the first answer. */
  readonly found: Found | null;
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** A row; `undefined` until it is brought, null when it cannot be read. */
  readonly row: (index: number) => LibraryRow | null | undefined;
  /** Brings rows that are looked at. */
  readonly bring: (from: number, end: number) => void;
  /** Looks no further. */
  readonly stop: () => void;
}

type Found = Omit<LibraryFound, 'rows'>;

interface Answer {
  readonly query: string;
  readonly rows: ReadonlyMap<number, LibraryRow | null>;
  readonly found: Found | null;
  readonly problem: Problem | null;
}

const NONE: Answer = { query: '', rows: new Map(), found: null, problem: null };
const pageOf = (index: number): number => Math.floor(index / PAGE) * PAGE;

/** Searches the library as it is typed, a page of rows at a time, and looks on while rows that are looked at are lacking. */
export function useLibrarySearch(desk: DeskApi, typed: string): LibraryState {
  const query = typed.trim();
  const [answer, setAnswer] = useState<Answer>(NONE);
  const [shownEnd, setShownEnd] = useState(PAGE);
  const [stopped, stop] = useState<string | null>(null);
  const wantedRef = useRef(query);
  const askedRef = useRef(new Set<number>());

  const ask = useCallback(
    async (from: number, fresh = false): Promise<void> => {
      askedRef.current.add(from);
      const told = await desk.search({ query, from, count: PAGE, fresh });
      if (wantedRef.current !== query) return;
      setAnswer((before) => {
        if (!told.ok) return { ...NONE, query, problem: told.problem };
        const { rows: brought, ...found } = told.value;
        const rows = new Map(fresh || before.query !== query ? [] : before.rows);
        brought.forEach((row, i) => rows.set(from + i, row));
        return { query, rows, found, problem: null };
      });
    },
    [desk, query],
  );

  useEffect(() => {
    wantedRef.current = query;
    askedRef.current.clear();
    setShownEnd(PAGE);
    if (query === '') setAnswer(NONE);
    const timer = setTimeout(() => {
      if (query !== '') void ask(0, true);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [query, ask]);

  const { found } = answer;
  const isHere = answer.query === query;
  const lacking =
    isHere && stopped !== query && found !== null && !found.isAll && found.total <= shownEnd;
  useEffect(() => {
    // Every answer says more than the one before, until there are rows enough.
    if (lacking) void ask(pageOf(found.total));
  }, [lacking, found, ask]);

  const bring = useCallback(
    (from: number, end: number): void => {
      setShownEnd(end);
      for (let page = pageOf(from); page < end; page += PAGE)
        if (!askedRef.current.has(page)) void ask(page);
    },
    [ask],
  );

  return {
    query: answer.query,
    found,
    problem: answer.problem,
    busy: (query !== '' && !isHere) || lacking,
    row: (index) => answer.rows.get(index),
    bring,
    stop: () => stop(query),
  };
}
