import { useState } from 'preact/hooks';
import { text } from '../locales/feeds';
import type { FeedsState } from '../state/use-feeds';
import { followedText } from './followed-text';

const isAddress = (written: string): boolean =>
  URL.canParse(written) && new URL(written).protocol === 'https:';

/** Follows a feed by its address. */
export function AddFeed({ state }: { readonly state: FeedsState }) {
  const [url, setUrl] = useState('');
  const [title, setTitle] = useState('');
  const [told, tell] = useState('');
  const add = async (): Promise<void> => {
    const written = url.trim();
    if (!isAddress(written)) return tell(text('feeds.add.bad'));
    const came = await state.follow([{ url: new URL(written).href, title: title.trim() }]);
    tell(followedText(came));
    if (came.kind === 'followed') {
      setUrl('');
      setTitle('');
    }
  };
  return (
    <form
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label>
        {text('feeds.add.url')}
        <input
          type="url"
          required
          value={url}
          onInput={({ currentTarget }) => setUrl(currentTarget.value)}
        />
      </label>
      <label>
        {text('feeds.add.name')}
        <input
          type="text"
          maxLength={300}
          value={title}
          onInput={({ currentTarget }) => setTitle(currentTarget.value)}
        />
      </label>
      <button type="submit">{text('feeds.add')}</button>
      <p role="status">{told}</p>
    </form>
  );
}
