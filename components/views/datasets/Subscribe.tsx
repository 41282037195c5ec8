import type { FirstMeeting, ShownSubscription } from '@/lib/core/model/subscription';
import type { DatasetsApi } from '@/lib/messaging/areas/datasets';
import { askHost } from '@/lib/messaging/ask-host';
import { useState } from 'preact/hooks';
import { refusalText, text, troubleText } from '../../locales/datasets';
import { Meeting } from './Meeting';

interface Props {
  readonly datasets: DatasetsApi;
  readonly all: readonly ShownSubscription[];
  readonly onDone: (said: string) => void;
}

type Step =
  | { readonly at: 'address'; readonly said: string | null }
  | { readonly at: 'looking' }
  | { readonly at: 'met'; readonly meeting: FirstMeeting };

const hostIn = (address: string): string =>
  URL.canParse(address.trim()) ? new URL(address.trim()).host : address;

/** The way to follow a dataset: its address, then what stands there, then the person's word. */
export function Subscribe({ datasets, all, onDone }: Props) {
  const [address, setAddress] = useState('');
  const [allowPrivate, setPrivate] = useState(false);
  const [step, setStep] = useState<Step>({ at: 'address', said: null });
  const refuse = (said: string | null): void => setStep({ at: 'address', said });

  const look = async (): Promise<void> => {
    // Browsers ask the person only from within the click itself.
    const asked = askHost(address);
    setStep({ at: 'looking' });
    const isWeb = URL.canParse(address.trim()) && new URL(address.trim()).protocol === 'https:';
    if (!(await asked) && isWeb)
      return refuse(text('subscribe.notAllowed', { host: hostIn(address) }));
    const told = await datasets.meet({ address: address.trim(), allowPrivate });
    if (!told.ok) return refuse(troubleText(told.problem.code));
    const { met, refusal } = told.value;
    if (refusal) return refuse(refusalText(refusal));
    return setStep({ at: 'met', meeting: met });
  };

  const agree = async (name: string, compared: boolean, keys: readonly string[]): Promise<void> => {
    const told = await datasets.subscribe({ address, allowPrivate, name, compared, keys });
    if (!told.ok) return refuse(troubleText(told.problem.code));
    if (told.value.refusal) return refuse(refusalText(told.value.refusal));
    setAddress('');
    setPrivate(false);
    refuse(null);
    return onDone(text('subscribe.begun', { name }));
  };

  if (step.at === 'met')
    return (
      <Meeting
        meeting={step.meeting}
        names={all.map(({ name }) => name)}
        onAgree={(name, compared) => void agree(name, compared, step.meeting.publisher.keys)}
        onLeave={() => refuse(null)}
      />
    );
  return (
    <section class="subscribe">
      <h2>{text('subscribe.title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <label>
          {text('subscribe.address')}
          <input
            type="url"
            required
            value={address}
            placeholder="https://"
            onInput={({ currentTarget }) => setAddress(currentTarget.value)}
          />
        </label>
        <label class="check">
          <input
            type="checkbox"
            checked={allowPrivate}
            onChange={({ currentTarget }) => setPrivate(currentTarget.checked)}
          />
          {text('subscribe.private')}
        </label>
        <button type="submit" class="strong" disabled={step.at === 'looking'}>
          {text('subscribe.look')}
        </button>
      </form>
      <p role="status" class="soft">
        {step.at === 'looking' && text('subscribe.looking', { host: hostIn(address) })}
      </p>
      {step.at === 'address' && step.said !== null && (
        <p role="alert" class="notice">
          {step.said}
        </p>
      )}
    </section>
  );
}
