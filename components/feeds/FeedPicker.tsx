import { useState } from 'preact/hooks';
import { plural, text } from '../locales/feeds';
import type { FeedsState } from '../state/use-feeds';
import { Bidi } from '../ui/Bidi';
import { followedText } from './followed-text';
import { KNOWN_FEEDS, REGIONS } from './known';

/** Well-known feeds by region, none of them ticked; one press follows those that are. */
export function FeedPicker({ state }: { readonly state: FeedsState }) {
  const [picked, pick] = useState<ReadonlySet<string>>(new Set());
  const [told, tell] = useState('');
  const have = new Set(Array.isArray(state.feeds) ? state.feeds.map(({ url }) => url) : []);
  const change = (url: string, on: boolean): void => {
    const next = new Set(picked);
    if (on) next.add(url);
    else next.delete(url);
    pick(next);
  };
  const follow = async (): Promise<void> => {
    const wanted = KNOWN_FEEDS.filter(({ url }) => picked.has(url));
    const came = await state.follow(wanted.map(({ url, title }) => ({ url, title })));
    tell(followedText(came));
    if (came.kind === 'followed') pick(new Set());
  };
  return (
    <div class="picker">
      {REGIONS.map((region) => (
        <fieldset key={region}>
          <legend>{text(`region.${region}`)}</legend>
          {KNOWN_FEEDS.filter((feed) => feed.region === region).map(
            ({ url, title, kind, language }) => (
              <label key={url} title={new URL(url).host}>
                <input
                  type="checkbox"
                  checked={picked.has(url) || have.has(url)}
                  disabled={have.has(url)}
                  onChange={({ currentTarget }) => change(url, currentTarget.checked)}
                />
                <span lang={language}>
                  <Bidi>{title}</Bidi>
                </span>
                <span class="soft small">
                  {have.has(url) ? text('feeds.pick.have') : text(`feedKind.${kind}`)} · {language}
                </span>
              </label>
            ),
          )}
        </fieldset>
      ))}
      <p class="sticky">
        <button
          type="button"
          class="main"
          disabled={picked.size === 0}
          onClick={() => void follow()}
        >
          {plural('feeds.pick.follow', picked.size)}
        </button>{' '}
        <span role="status">{told}</span>
      </p>
    </div>
  );
}
