import type { LibraryFound, LibraryRow } from '@/lib/core/model/library-row';
import type { Problem } from '@/lib/core/model/problem';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

/** Rows brought at once. */
const PAGE = 50;
/** Pages of rows that are kept; one that was left long ago is brought again. */
const MOST_PAGES = 40;
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
  readonly found: Found | null;
  readonly problem: Problem | null;
}

/** The rows of a query that are here, by the first of each page. */
interface Rows {
  readonly query: string;
  readonly pages: Map<number, LibraryFound['rows']>;
}

/** What is looked at, of which rows are being brought or not. */
interface Look {
  readonly query: string;
  from: number;
  end: number;
  busy: boolean;
}

const NONE: Answer = { query: '', found: null, problem: null };
const pageOf = (index: number): number => Math.floor(index / PAGE) * PAGE;

/** The pages of rows that are looked at. */
function pagesOf({ from, end }: Look): number[] {
  const pages: number[] = [];
  for (let page = pageOf(from); page < end; page += PAGE) pages.push(page);
  return pages;
}

/** Keeps a page, and of those that are not looked at the ones that came last. */
function keepPage({ pages }: Rows, look: Look, from: number, rows: LibraryFound['rows']): void {
  pages.set(from, rows);
  const looked = new Set(pagesOf(look));
  for (const page of pages.keys()) {
    if (pages.size <= MOST_PAGES) break;
    if (!looked.has(page)) pages.delete(page);
  }
}

/** Searches the library as it is typed, a page of rows at a time, and looks on while rows that are looked at are lacking. */
export function useLibrarySearch(desk: DeskApi, typed: string): LibraryState {
  const query = typed.trim();
  const [answer, setAnswer] = useState<Answer>(NONE);
  const [shownEnd, setShownEnd] = useState(PAGE);
  const [stopped, stop] = useState<string | null>(null);
  const rowsRef = useRef<Rows>({ query: '', pages: new Map() });
  const lookRef = useRef<Look>({ query, from: 0, end: 0, busy: false });

  const ask = useCallback(
    async (from: number, fresh = false): Promise<void> => {
      const told = await desk.search({ query, from, count: PAGE, fresh });
      if (lookRef.current.query !== query) return;
      if (!told.ok) {
        setAnswer({ ...NONE, query, problem: told.problem });
        return;
      }
      const { rows, ...found } = told.value;
      if (fresh) rowsRef.current = { query, pages: new Map() };
      keepPage(rowsRef.current, lookRef.current, from, rows);
      setAnswer({ query, found, problem: null });
    },
    [desk, query],
  );

  useEffect(() => {
    lookRef.current = { query, from: 0, end: 0, busy: false };
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

  const fill = useCallback(
    async (look: Look): Promise<void> => {
      look.busy = true;
      // What was scrolled past in the meantime nobody waits for.
      for (let goes = true; goes && lookRef.current === look;) {
        const { pages } = rowsRef.current;
        const asked = pagesOf(look).filter((page) => !pages.has(page));
        await Promise.all(asked.map((page) => ask(page)));
        goes = asked.length > 0 && asked.every((page) => pages.has(page));
      }
      look.busy = false;
    },
    [ask],
  );

  const bring = useCallback(
    (from: number, end: number): void => {
      // Rows of another query may still be on the screen.
      if (rowsRef.current.query !== query) return;
      setShownEnd(end);
      Object.assign(lookRef.current, { from, end });
      if (!lookRef.current.busy) void fill(lookRef.current);
    },
    [fill, query],
  );

  return {
    query: answer.query,
    found,
    problem: answer.problem,
    busy: (query !== '' && !isHere) || lacking,
    row: (index) => rowsRef.current.pages.get(pageOf(index))?.[index % PAGE],
    bring,
    stop: () => stop(query),
  };
}
