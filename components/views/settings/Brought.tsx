import type { KeptToday, LibraryShare } from '@/lib/core/model/keeping';
import type { LibraryApi } from '@/lib/messaging/areas/library';
import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../locales/settings';
import { Bidi } from '../../ui/Bidi';
import { Share } from './Share';

/** Feeds that are listed; the most fruitful come first. */
const MOST = 50;

/** The beginning of this day where the person is, UTC ISO 8601. */
const startOfToday = (): string => new Date(new Date().setHours(0, 0, 0, 0)).toISOString();

interface Props {
  readonly library: LibraryApi;
  /** Reports on the device; a new number asks again. */
  readonly whole: number;
}

/** What pages and each feed brought, as bars, and what of it came today. */
export function Brought({ library, whole }: Props) {
  const [shares, setShares] = useState<readonly LibraryShare[] | null>(null);
  const [today, setToday] = useState<KeptToday | null>(null);
  useEffect(() => {
    void library.shares().then((answer) => setShares(answer.ok ? answer.value : null));
    void library
      .keptSince(startOfToday())
      .then((answer) => setToday(answer.ok ? answer.value : null));
  }, [library, whole]);
  const feeds = shares?.filter(({ kind }) => kind === 'feed') ?? [];
  return (
    <>
      {today && (
        <p class="small">
          {text('brought.today')} {plural('brought.pages', today.pages)}{' '}
          {plural('brought.feeds', today.feeds)}
        </p>
      )}
      {feeds.length > 0 && (
        <details>
          <summary>{text('brought.byFeed')}</summary>
          <ul class="rows">
            {feeds.slice(0, MOST).map(({ id, reports }) => (
              <li key={id}>
                <Bidi>{id ?? ''}</Bidi>
                <Share part={reports} whole={whole} />
              </li>
            ))}
          </ul>
        </details>
      )}
      <p>
        <a class="alone" href="/workspace.html#feeds">
          {text('brought.manage')}
        </a>
      </p>
    </>
  );
}
