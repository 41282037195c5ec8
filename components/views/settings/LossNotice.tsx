import type { Api } from '@/lib/messaging/api';
import { isLoss, type Losses } from '@/lib/core/model/losses';
import { plural, text } from '../../locales/settings';
import { number } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';

interface Props {
  readonly api: Api;
  readonly losses: Losses;
  readonly onChange: () => void;
}

/** What a damage took, until a person has read it. */
export function LossNotice({ api, losses, onChange }: Props) {
  if (!isLoss(losses)) return null;
  const { reports, datasets, work } = losses;
  const titles = datasets.map(({ title }) => title).join(', ');
  return (
    <div class="notice" role="alert">
      {reports > 0 && <p>{plural('settings.lost', reports)}</p>}
      {work > 0 && <p>{text('settings.lost.work', { count: number(work) })}</p>}
      {titles !== '' && (
        <p>
          <Bidi>{text('settings.damaged', { titles })}</Bidi>
        </p>
      )}
      <button type="button" onClick={() => void api.dismissLosses().then(onChange)}>
        {text('settings.lost.known')}
      </button>
    </div>
  );
}
