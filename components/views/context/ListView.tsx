import type { Reading } from '@/lib/core/model/reading';
import { plural, text } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { WebLink } from '../../ui/WebLink';
import { Problems, type Outline } from './Problems';

/** Most lines at once; the page itself shows the rest. */
const MOST = 100;

interface Props {
  readonly reading: Reading;
  /** The reports are in the library. */
  readonly kept: boolean;
  readonly onOutline: Outline;
}

/** A page that lists reports and tells no story: what was read of it. */
export function ListView({ reading, kept, onOutline }: Props) {
  const { snippets, problems } = reading;
  return (
    <>
      <header class="story">
        <h1>{plural('list.title', snippets.length)}</h1>
        <p>{text('list.open')}</p>
        <p class="soft">{text(kept ? 'list.kept' : 'list.notKept')}</p>
      </header>
      <Problems problems={problems} onOutline={onOutline} />
      <section>
        <ul>
          {snippets.slice(0, MOST).map((snippet) => (
            <li key={snippet.position} class="report">
              <p class="clamp">
                <WebLink url={snippet.url}>
                  <Bidi>{snippet.title ?? snippet.text}</Bidi>
                </WebLink>
              </p>
              <p class="soft small">
                <Bidi>{snippet.outlet ?? text('report.noOutlet')}</Bidi>
                {snippet.publishedRaw !== null && (
                  <>
                    {' · '}
                    <Bidi>{snippet.publishedRaw}</Bidi>
                  </>
                )}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
