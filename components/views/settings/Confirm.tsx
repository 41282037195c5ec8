import { useState } from 'preact/hooks';
import { text } from '../../locales/settings';
import { focusOnce } from '../../ui/focus';

interface Props {
  /** What the button says. */
  readonly label: string;
  /** Its accessible name where the label alone does not tell which of several it is. */
  readonly name?: string;
  readonly question: string;
  /** What the answer that does it says. */
  readonly yes: string;
  readonly onYes: () => void;
}

/** A button that asks before it does something; the focus goes with the question and comes back with a no. */
export function Confirm({ label, name, question, yes, onYes }: Props) {
  const [step, setStep] = useState<'idle' | 'asking' | 'declined'>('idle');
  if (step !== 'asking')
    return (
      <button
        type="button"
        key={step}
        aria-label={name}
        ref={step === 'declined' ? focusOnce : null}
        onClick={() => setStep('asking')}
      >
        {label}
      </button>
    );
  return (
    <span class="confirm" role="group" aria-label={question}>
      {question}
      <button
        type="button"
        ref={focusOnce}
        onClick={() => {
          setStep('idle');
          onYes();
        }}
      >
        {yes}
      </button>
      <button type="button" onClick={() => setStep('declined')}>
        {text('settings.no')}
      </button>
    </span>
  );
}
