import '../../styles/datasets.css';
import { useCallback, useState } from 'preact/hooks';
import { text } from '../../locales/datasets';
import { useSubscriptions } from '../../state/use-subscriptions';
import type { LibraryProps } from '../index';
import { Card } from './Card';
import { Subscribe } from './Subscribe';

/** Datasets that others publish: those that are followed, and a way to follow another. */
export function DatasetsView({ areas }: LibraryProps) {
  const { datasets } = areas;
  const { all, problem, room, refresh } = useSubscriptions(datasets);
  const [said, say] = useState('');
  const done = useCallback(
    (words: string): void => {
      say(words);
      void refresh();
    },
    [refresh],
  );
  const updateAll = (): void => void datasets.update(null).then(refresh);
  return (
    <div class="datasets">
      <h1>{text('datasets.title')}</h1>
      <p class="soft">{text('datasets.about')}</p>
      <p role="status">{said}</p>
      {problem && <p role="alert">{text('datasets.failed')}</p>}
      {all?.length === 0 && (
        <section class="centre">
          <h2>{text('datasets.none.title')}</h2>
          <p class="soft">{text('datasets.none.text')}</p>
        </section>
      )}
      {all && all.length > 0 && (
        <ul class="cards">
          {all.map((one) => (
            <Card
              key={one.url}
              datasets={datasets}
              one={one}
              room={room[one.dataset] ?? null}
              onChange={done}
            />
          ))}
        </ul>
      )}
      {all && all.length > 1 && (
        <p>
          <button type="button" onClick={updateAll}>
            {text('datasets.updateAll')}
          </button>
        </p>
      )}
      {all && <Subscribe datasets={datasets} all={all} onDone={done} />}
    </div>
  );
}
