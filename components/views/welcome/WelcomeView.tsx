import type { Areas } from '@/lib/messaging/areas/index';
import { Figures } from '../../claims/Figures';
import { FeedPicker } from '../../feeds/FeedPicker';
import { text } from '../../locales/welcome';
import { useDemo } from '../../state/use-demo';
import { useFeeds } from '../../state/use-feeds';
import { TimelineSection } from '../../timeline/TimelineSection';
import { StoryHeader } from '../context/StoryHeader';
import { Verdict } from '../context/Verdict';
import { Permissions } from '../settings/Permissions';

interface Props {
  readonly areas: Areas;
  /** The demo story, asked for before the page is drawn. */
  readonly first: ReturnType<Areas['desk']['demo']>;
}

/** The first page a person sees: what the extension tells of a story, what it may do, and how it comes to know more. */
export function WelcomeView({ areas, first }: Props) {
  const demo = useDemo(areas.desk, first);
  const feeds = useFeeds(areas.feeds);
  return (
    <main class="page welcome">
      <header>
        <h1>{text('welcome.title')}</h1>
        <p>{text('welcome.about')}</p>
      </header>
      <section aria-busy={demo === null}>
        <h2>{text('welcome.demo')}</h2>
        <p class="soft">{text('welcome.demo.about')}</p>
        {demo === null && <p role="status">{text('welcome.demo.loading')}</p>}
        {demo === 'failed' && <p role="alert">{text('welcome.demo.failed')}</p>}
        {demo !== null && demo !== 'failed' && (
          <div class="demo">
            <StoryHeader context={demo} />
            <Verdict context={demo} />
            <TimelineSection context={demo}>{null}</TimelineSection>
            <h3>{text('figures.title')}</h3>
            <Figures context={demo} />
          </div>
        )}
      </section>
      <section>
        <h2>{text('welcome.feeds')}</h2>
        <p class="soft">{text('welcome.feeds.about')}</p>
        <FeedPicker state={feeds} />
      </section>
      <section>
        <h2>{text('welcome.permissions')}</h2>
        <Permissions />
      </section>
      <section>
        <h2>{text('welcome.where')}</h2>
        <p>{text('welcome.where.about')}</p>
        <p>
          <a href="/options.html">{text('welcome.settings')}</a>
        </p>
      </section>
    </main>
  );
}
