import type { LibraryRow } from '@/lib/core/model/library-row';
import { AddToBoard } from '../../boards/AddToBoard';
import { text as boardsText } from '../../locales/boards';
import { text } from '../../locales/library';
import { momentText } from '../../locales/moments';
import type { BoardsState } from '../../state/use-boards';
import { Bidi } from '../../ui/Bidi';
import { WebLink } from '../../ui/WebLink';

/** Pixels of a row: a line of headline, one of who and when, one of text. */
export const ROW_HEIGHT = 74;

interface Props {
  readonly row: LibraryRow | null | undefined;
  readonly boards: BoardsState;
}

/** A report that was found: headline, who and when, some of its words. */
export function Row({ row, boards }: Props) {
  if (row === undefined) return <p class="soft">{text('library.row.loading')}</p>;
  if (row === null) return <p class="soft">{text('library.row.unread')}</p>;
  const { url, headline, words, outlet, published, language, wire, datasets } = row;
  const title = headline ?? words ?? url ?? text('report.noWords');
  const about = [
    published ? momentText(published) : text('library.row.noDate'),
    wire !== null && wire !== outlet ? wire : null,
    language,
    datasets.join(', '),
  ].filter(Boolean);
  return (
    <article class="hit">
      <h2>
        <WebLink url={url}>
          <Bidi>{title}</Bidi>
        </WebLink>
      </h2>
      <p class="small">
        <strong>
          <Bidi>{outlet ?? text('report.noOutlet')}</Bidi>
        </strong>{' '}
        <span class="soft">
          · <Bidi>{about.join(' · ')}</Bidi>
        </span>
      </p>
      <span class="act">
        <AddToBoard
          state={boards}
          rows={[row]}
          label={boardsText('board.add')}
          named={boardsText('board.addNamed', { title })}
        />
      </span>
      {headline !== null && words !== null && (
        <p class="soft small">
          <Bidi>{words}</Bidi>
        </p>
      )}
    </article>
  );
}
