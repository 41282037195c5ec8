import type { Board } from '@/lib/core/model/board';
import type { BoardsApi } from '@/lib/messaging/areas/boards';
import { useState } from 'preact/hooks';
import { plural, text } from '../locales/boards';
import { text as evidenceText } from '../locales/evidence';
import { download } from '../timeline/export/files';
import { knownReports } from './known';
import { BOARD_FORMATS, listedOf, type BoardFormat } from './files';

interface Props {
  readonly api: BoardsApi;
  readonly board: Board;
}

/** Saves a board in a form that other programs read. */
export function SaveBoard({ api, board }: Props) {
  const [told, tell] = useState('');
  const save = async ({ write, ending, type }: BoardFormat): Promise<void> => {
    const words = board.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['board'];
    const name = `second-source-${words.slice(0, 6).join('-')}.${ending}`;
    try {
      const found = await knownReports(
        api,
        board.entries.map(({ row }) => row.id),
      );
      if (!found) return tell(text('board.saveFailed'));
      download(new Blob([await write(listedOf(board, found))], { type }), name);
      const missing = board.entries.length - found.size;
      const lacking = missing > 0 ? ` ${plural('board.missing', missing)}` : '';
      tell(text('board.saved', { name }) + lacking);
    } catch {
      tell(text('board.saveFailed'));
    }
  };
  return (
    <div class="toolbar">
      <span class="small soft">{text('board.save')}</span>
      {BOARD_FORMATS.map((format) => (
        <button
          key={format.id}
          type="button"
          disabled={board.entries.length === 0}
          onClick={() => void save(format)}
        >
          {evidenceText(`evidence.format.${format.id}`)}
        </button>
      ))}
      <span role="status" class="small">
        {told}
      </span>
    </div>
  );
}
