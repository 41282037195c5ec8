import type { Board } from '@/lib/core/model/board';
import type { Report } from '@/lib/core/model/report';
import type { BoardsApi } from '@/lib/messaging/areas/boards';
import { useState } from 'preact/hooks';
import { plural, text } from '../locales/boards';
import { text as evidenceText } from '../locales/evidence';
import { download } from '../timeline/export/files';
import { BOARD_FORMATS, listedOf, type BoardFormat } from './files';

/** Reports that are brought at once. */
const AT_ONCE = 200;

interface Props {
  readonly api: BoardsApi;
  readonly board: Board;
}

/** Every report of the board that the library still has. */
async function known(api: BoardsApi, { entries }: Board): Promise<Map<string, Report> | null> {
  const found = new Map<string, Report>();
  for (let from = 0; from < entries.length; from += AT_ONCE) {
    const answer = await api.reports(entries.slice(from, from + AT_ONCE).map(({ row }) => row.id));
    if (!answer.ok) return null;
    for (const report of answer.value) found.set(report.id, report);
  }
  return found;
}

/** Saves a board in a form that other programs read. */
export function SaveBoard({ api, board }: Props) {
  const [told, tell] = useState('');
  const save = async ({ write, ending, type }: BoardFormat): Promise<void> => {
    const words = board.title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['board'];
    const name = `second-source-${words.slice(0, 6).join('-')}.${ending}`;
    try {
      const found = await known(api, board);
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
