import type { LibraryStatus } from '@/lib/core/model/context';
import type { Problem } from '@/lib/core/model/problem';
import { text } from '../../locales/text';

/** While the page is read: a skeleton, and how far a first load of the library has come. */
export function Loading({ library }: { readonly library: LibraryStatus | null }) {
  const loading = library?.datasets.find(({ state }) => state === 'loading');
  return (
    <div class="loading" role="status" aria-busy="true">
      <p>
        {loading
          ? text('starting', { loaded: loading.loaded, total: loading.reports })
          : text('loading')}
      </p>
      {loading ? (
        <progress max={loading.reports} value={loading.loaded} aria-label={text('loading')} />
      ) : (
        <>
          <div class="bar" />
          <div class="bar short" />
        </>
      )}
    </div>
  );
}

/** Nothing was read yet. */
export function Empty({ onRead }: { readonly onRead: () => void }) {
  return (
    <div class="centre">
      <h1>{text('empty.title')}</h1>
      <p class="soft">{text('empty.text')}</p>
      <button type="button" class="strong" onClick={onRead}>
        {text('empty.read')}
      </button>
    </div>
  );
}

/** What stands in the way, and another try. */
export function Failed({
  problem,
  onRetry,
}: {
  readonly problem: Problem;
  readonly onRetry: () => void;
}) {
  return (
    <div class="centre" role="alert">
      <h1>{text('app')}</h1>
      <p>{text(`problem.${problem.code}`, problem.params)}</p>
      <button type="button" onClick={onRetry}>
        {text('retry')}
      </button>
    </div>
  );
}
