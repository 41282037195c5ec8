import { isPersisted, persist } from '@/lib/messaging/persist';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../locales/settings';

type Step = 'unknown' | 'lasting' | 'not' | 'refused';

/** Whether the browser may clear the library when the disk runs full, and how to ask it not to. */
export function Lasting() {
  const [step, setStep] = useState<Step>('unknown');
  useEffect(() => {
    void isPersisted().then((is) => setStep(is === null ? 'unknown' : is ? 'lasting' : 'not'));
  }, []);
  if (step === 'unknown') return null;
  const ask = async (): Promise<void> => setStep((await persist()) ? 'lasting' : 'refused');
  return (
    <div role="status" class="small">
      {step === 'lasting' && text('lasting.yes')}
      {step === 'refused' && text('lasting.refused')}
      {step === 'not' && (
        <>
          {text('lasting.no')}{' '}
          <button type="button" onClick={() => void ask()}>
            {text('lasting.ask')}
          </button>
        </>
      )}
    </div>
  );
}
