import '../../styles/curation.css';
import type { OwnDataset } from '@/lib/core/model/curation';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { namedTabId } from '@/lib/messaging/extension';
import { EditOwn } from '../../curation/EditOwn';
import { ImportPanel } from '../../curation/ImportPanel';
import { Keys } from '../../curation/Keys';
import { MakeOwn } from '../../curation/MakeOwn';
import { text } from '../../locales/curation';
import { number } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { Confirmed } from '../../ui/Confirmed';
import type { LibraryProps } from '../index';

interface ListProps {
  readonly own: readonly OwnDataset[];
  readonly onOpen: (id: string) => void;
  readonly onRemove: (id: string) => void;
}

/** Datasets of one's own, with the way into each and out. */
function OwnList({ own, onOpen, onRemove }: ListProps) {
  if (own.length === 0) return <p class="soft">{text('own.none')}</p>;
  return (
    <ul class="own-list" aria-label={text('own.list')}>
      {own.map((one) => (
        <li key={one.id}>
          <span>
            <strong>
              <Bidi>{one.facts.title}</Bidi>
            </strong>
            <br />
            <span class="soft small">
              {text('own.counts', {
                reports: number(one.reports),
                decisions: number(one.decisions),
                notes: number(one.notes),
              })}
              {one.published && ` · ${text('own.published', { version: one.published.version })}`}
            </span>
          </span>
          <span class="toolbar">
            <button type="button" onClick={() => onOpen(one.id)}>
              {text('own.open', { name: one.facts.title })}
            </button>
            <Confirmed
              label={text('own.remove')}
              question={text('own.removeSure')}
              no={text('own.keep')}
              onYes={() => onRemove(one.id)}
            />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Makes, imports, edits and publishes datasets of one's own. */
export function OwnView({ areas }: LibraryProps) {
  const api = areas.datasets;
  const [own, setOwn] = useState<readonly OwnDataset[]>([]);
  const [opened, open] = useState<string | null>(null);
  const [said, say] = useState('');
  const bring = useCallback(async (): Promise<void> => {
    const told = await api.own();
    if (told.ok) setOwn(told.value);
    else say(text(`problem.${told.problem.code}`));
  }, [api]);
  const refresh = useCallback((): void => void bring(), [bring]);
  useEffect(refresh, [refresh]);
  const remove = async (id: string): Promise<void> => {
    const gone = await api.removeOwn(id);
    say(gone.ok ? text('own.removed') : text('own.failed'));
    refresh();
  };
  const shown = own.find(({ id }) => id === opened);
  if (shown)
    return (
      <div class="curation">
        <EditOwn
          key={shown.id}
          api={api}
          own={shown}
          others={own.filter(({ id }) => id !== shown.id)}
          onChange={refresh}
          onClose={() => open(null)}
        />
      </div>
    );
  return (
    <div class="curation">
      <h1>{text('own.title')}</h1>
      <p class="soft">{text('own.hint')}</p>
      <p role="status">{said}</p>
      <OwnList own={own} onOpen={open} onRemove={(id) => void remove(id)} />
      <MakeOwn
        api={api}
        tabId={namedTabId()}
        onMade={(id) => {
          refresh();
          open(id);
        }}
      />
      <ImportPanel
        api={api}
        own={own}
        onChange={refresh}
        onOpen={(id) => {
          refresh();
          open(id);
        }}
      />
      <Keys api={api} />
    </div>
  );
}
