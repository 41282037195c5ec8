import type { FeedsApi, Followable } from '@/lib/messaging/areas/feeds';
import { useState } from 'preact/hooks';
import { plural, text } from '../locales/feeds';
import type { FeedsState } from '../state/use-feeds';
import { download } from '../timeline/export/files';
import { followedText } from './followed-text';

interface Props {
  readonly api: FeedsApi;
  readonly state: FeedsState;
}

interface Read {
  readonly feeds: readonly Followable[];
  readonly refused: number;
}

/** Takes feeds over from another reader, and hands them on. */
export function Opml({ api, state }: Props) {
  const [read, setRead] = useState<Read | null>(null);
  const [told, tell] = useState('');
  const open = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const answer = await api.readOpml(await file.text());
    setRead(answer.ok ? answer.value : null);
    tell(answer.ok ? '' : text(`problem.${answer.problem.code}`));
  };
  const save = async (): Promise<void> => {
    const answer = await api.writeOpml();
    if (!answer.ok) return tell(text(`problem.${answer.problem.code}`));
    download(new Blob([answer.value], { type: 'text/x-opml' }), 'second-source-feeds.opml');
  };
  const follow = async (feeds: readonly Followable[]): Promise<void> => {
    tell(followedText(await state.follow(feeds)));
    setRead(null);
  };
  return (
    <div class="opml">
      <label>
        {text('opml.open')}
        <input
          type="file"
          accept=".opml,.xml,text/xml,application/xml,text/x-opml"
          onChange={({ currentTarget }) => void open(currentTarget.files?.[0])}
        />
      </label>
      {read && (
        <p>
          {plural('opml.found', read.feeds.length)}{' '}
          {read.refused > 0 && plural('opml.refused', read.refused)}{' '}
          {read.feeds.length > 0 && (
            <button type="button" class="main" onClick={() => void follow(read.feeds)}>
              {plural('feeds.pick.follow', read.feeds.length)}
            </button>
          )}
        </p>
      )}
      <p>
        <button type="button" onClick={() => void save()}>
          {text('opml.export')}
        </button>{' '}
        <span role="status">{told}</span>
      </p>
    </div>
  );
}
