import type { ShownSubscription } from '@/lib/core/model/subscription';
import { askHost } from '@/lib/messaging/ask-host';
import { plural, refusalText, text, troubleText } from '../../locales/datasets';

interface Props {
  readonly one: ShownSubscription;
  readonly onAllowed: () => void;
}

/** Why the last look at a dataset failed, and that what was there stays. */
export function Trouble({ one, onAllowed }: Props) {
  const { refusal, problem, failures, url, trusted } = one;
  if (failures === 0 || (refusal === null && problem === null)) return null;
  const { host } = new URL(url);
  const allow = async (): Promise<void> => {
    if (await askHost(url)) onAllowed();
  };
  return (
    <div role="alert" class="notice">
      <p>
        {problem ? troubleText(problem) : refusal && refusalText(refusal)}{' '}
        {trusted.version > 0 && text('card.kept')} {plural('card.failures', failures)}
      </p>
      {problem === 'no-access' && (
        <button type="button" onClick={() => void allow()}>
          {text('card.allow', { host })}
        </button>
      )}
    </div>
  );
}
