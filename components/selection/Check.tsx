import type { StoryContext } from '@/lib/core/model/context';
import type { Result } from '@/lib/core/model/problem';
import type { Selection, SelectionCheck } from '@/lib/core/model/selection';
import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useEffect, useState } from 'preact/hooks';
import { AddToBoard } from '../boards/AddToBoard';
import { text as boardsText } from '../locales/boards';
import { panelPlural, panelText } from '../locales/panel';
import { number, text } from '../locales/text';
import type { BoardsState } from '../state/use-boards';
import { Bidi } from '../ui/Bidi';
import { Claim } from './Claim';
import { rowsOfCheck } from './rows-of-check';

interface AnswerProps {
  readonly check: SelectionCheck;
  readonly boards: BoardsState;
  /** Of datasets by id. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Claims drawn at once, and characters of the selection shown. */
const MOST = 6;
const SHOWN = 400;

interface Props {
  readonly desk: DeskApi;
  readonly boards: BoardsState;
  readonly tabId: number;
  readonly selection: Selection;
  /** The page's story as it is known now; another one is a reason to look again. */
  readonly context: StoryContext | null;
  /** The page is being read. */
  readonly waiting: boolean;
  readonly onClose: () => void;
}

function Answer({ check, boards, titles }: AnswerProps) {
  const [all, showAll] = useState(false);
  const { claims, left } = check;
  const shown = all ? claims : claims.slice(0, MOST);
  if (claims.length === 0) return <p class="soft">{panelText('check.nothing')}</p>;
  const rows = rowsOfCheck(check, titles);
  return (
    <>
      <ul class="claims">
        {shown.map((claim, i) => (
          <Claim key={`${i} ${claim.sentence}`} claim={claim} check={check} />
        ))}
      </ul>
      {shown.length < claims.length && (
        <button type="button" class="plain small" onClick={() => showAll(true)}>
          {panelText('check.more', { count: claims.length - shown.length })}
        </button>
      )}
      {rows.length > 0 && (
        <AddToBoard state={boards} rows={rows} label={boardsText('board.addCheck')} />
      )}
      {left > 0 && <p class="soft small">{panelPlural('check.left', left)}</p>}
    </>
  );
}

/** What a person selected, and who else says so. */
export function Check({ desk, boards, tabId, selection, context, waiting, onClose }: Props) {
  const [answer, setAnswer] = useState<Result<SelectionCheck> | null>(null);
  useEffect(() => {
    if (waiting) return undefined;
    let wanted = true;
    void desk.check({ tabId, selection }).then((found) => wanted && setAnswer(found));
    return () => {
      wanted = false;
    };
  }, [desk, tabId, selection, context, waiting]);
  const { length, hidden } = selection;
  const titles = new Map(context?.library.datasets.map(({ id, title }) => [id, title]));
  return (
    <section class="check" aria-busy={answer === null}>
      <div class="section-head">
        <h2>{panelText('check.title')}</h2>
        <button type="button" class="small" onClick={onClose}>
          {panelText('check.close')}
        </button>
      </div>
      <blockquote class="clamp">
        <Bidi>{selection.text.slice(0, SHOWN)}</Bidi>
        {selection.text.length > SHOWN && ' …'}
      </blockquote>
      {length > selection.text.length && (
        <p class="soft small">
          {panelText('check.cut', {
            read: number(selection.text.length),
            length: number(length),
          })}
        </p>
      )}
      {hidden > 0 && <p class="notice small">{panelPlural('check.hidden', hidden)}</p>}
      <div role="status">
        {answer === null && panelText('check.checking')}
        {answer && !answer.ok && text(`problem.${answer.problem.code}`)}
        {answer?.ok && <Answer check={answer.value} boards={boards} titles={titles} />}
      </div>
    </section>
  );
}
