import '../../styles/feeds.css';
import { AddFeed } from '../../feeds/AddFeed';
import { FeedList } from '../../feeds/FeedList';
import { FeedPicker } from '../../feeds/FeedPicker';
import { Opml } from '../../feeds/Opml';
import { text } from '../../locales/feeds';
import { useFeeds } from '../../state/use-feeds';
import type { LibraryProps } from '../index';

/** The feeds that are followed, how they fare, and which others there are. */
export function FeedsView({ areas }: LibraryProps) {
  const state = useFeeds(areas.feeds);
  return (
    <>
      <section>
        <h1>{text('feeds.title')}</h1>
        <p class="soft small">{text('feeds.about')}</p>
        <FeedList state={state} />
      </section>
      <section>
        <h2>{text('feeds.add.title')}</h2>
        <AddFeed state={state} />
        <Opml api={areas.feeds} state={state} />
      </section>
      <section>
        <h2>{text('feeds.pick.title')}</h2>
        <p class="soft small">{text('feeds.pick.about')}</p>
        <FeedPicker state={state} />
      </section>
    </>
  );
}
