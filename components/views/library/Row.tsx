import type { LibraryRow } from '@/lib/core/model/library-row';
import { text } from '../../locales/library';
import { momentText } from '../../locales/moments';
import { Bidi } from '../../ui/Bidi';

/** Pixels of a row: a line of headline, one of who and when, one of text. */
export const ROW_HEIGHT = 74;

const isWebAddress = (url: string | null): url is string => /^https?:\/\//.test(url ?? '');

/** A report that was found: headline, who and when, some of its words. */
export function Row({ row }: { readonly row: LibraryRow | null | undefined }) {
  if (row === undefined) return <p class="soft">{text('library.row.loading')}</p>;
  if (row === null) return <p class="soft">{text('library.row.unread')}</p>;
  const { url, headline, words, outlet, published, language, wire, datasets } = row;
  const title = headline ?? words ?? url ?? text('report.noWords');
  const about = [
    published ? momentText(published) : text('library.row.noDate'),
    wire !== null && wire !== outlet ? wire : null,
    language,
    datasets.join(', '),
  ].filter(Boolean);
  return (
    <article class="hit">
      <h2>
        {isWebAddress(url) ? (
          <a href={url} target="_blank" rel="noopener noreferrer">
            <Bidi>{title}</Bidi>
          </a>
        ) : (
          <Bidi>{title}</Bidi>
        )}
      </h2>
      <p class="small">
        <strong>
          <Bidi>{outlet ?? text('report.noOutlet')}</Bidi>
        </strong>{' '}
        <span class="soft">
          · <Bidi>{about.join(' · ')}</Bidi>
        </span>
      </p>
      {headline !== null && words !== null && (
        <p class="soft small">
          <Bidi>{words}</Bidi>
        </p>
      )}
    </article>
  );
}
