import '../../styles/library.css';
import { useCallback, useRef, useState } from 'preact/hooks';
import { Tray } from '../../boards/Tray';
import { plural, text } from '../../locales/library';
import { number } from '../../locales/text';
import { useBoards } from '../../state/use-boards';
import { useLibrarySearch } from '../../state/use-library-search';
import { LongList } from '../../ui/LongList';
import type { LibraryProps } from '../index';
import { Fields } from './Fields';
import { Row, ROW_HEIGHT } from './Row';

/** Where a search is kept in the address, so that it can be gone back to. */
const KEPT = 'query';

const kept = (): string => new URLSearchParams(location.search).get(KEPT) ?? '';

function keep(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete(KEPT);
  else address.searchParams.set(KEPT, query);
  history.replaceState(null, '', address);
}

/** Searches everything that the library holds, as it is typed. */
export function LibraryView({ areas }: LibraryProps) {
  const [typed, type] = useState(kept);
  const box = useRef<HTMLInputElement>(null);
  const state = useLibrarySearch(areas.desk, typed);
  const boards = useBoards(areas.boards);
  const { found, problem, busy, query } = state;
  const change = useCallback((next: string): void => {
    type(next);
    keep(next);
  }, []);
  const insert = (field: string): void => {
    change(`${typed.trim()} ${field}`.trimStart());
    box.current?.focus();
  };
  return (
    <>
      <section class="find">
        <h1>{text('library.title')}</h1>
        <input
          ref={box}
          type="search"
          value={typed}
          aria-label={text('library.label')}
          placeholder={text('library.label')}
          maxLength={500}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
        <p class="soft small">{text('library.hint')}</p>
        <Fields onInsert={insert} />
        {found?.refused.map(({ code, part }) => (
          <p key={`${code} ${part}`} role="alert" class="warn small">
            {text(`library.refused.${code}`, { part })}
          </p>
        ))}
      </section>
      <section class="found" aria-busy={busy}>
        <p role="status" class="small">
          {problem && text(`problem.${problem.code}`)}
          {found &&
            (found.isAll
              ? plural('library.count', found.total)
              : `${plural('library.soFar', found.total)} · ${text('library.looked', {
                  looked: number(found.looked),
                  of: number(found.of),
                })}`)}
          {!found && busy && text('library.busy')}
          {found?.isCut && ` · ${text('library.cut', { count: number(found.of) })}`}
          {(found?.unread ?? 0) > 0 && ` · ${text('library.unread')}`}
        </p>
        {found && !found.isAll && busy && (
          <p class="looking">
            <progress max={found.of} value={found.looked} aria-label={text('library.busy')} />
            <button type="button" onClick={state.stop}>
              {text('library.stop')}
            </button>
          </p>
        )}
        {query === '' && !busy && (
          <div class="centre">
            <h2>{text('library.empty.title')}</h2>
            <p class="soft">{text('library.empty.text')}</p>
          </div>
        )}
        {found?.isAll && found.total === 0 && query !== '' && (
          <div class="centre">
            <h2>{text('library.none.title')}</h2>
            <p class="soft">{text('library.none.text')}</p>
          </div>
        )}
        {found && found.total > 0 && (
          <LongList
            label={text('library.results')}
            of={query}
            total={found.total}
            height={ROW_HEIGHT}
            onShown={state.bring}
          >
            {(index) => <Row row={state.row(index)} boards={boards} />}
          </LongList>
        )}
      </section>
      <Tray state={boards} />
    </>
  );
}
