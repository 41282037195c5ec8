import { useState } from 'preact/hooks';
import { focusOnce } from './focus';

interface Props {
  readonly label: string;
  readonly question: string;
  readonly no: string;
  readonly onYes: () => void;
}

/** A button that asks before it does something that cannot be undone. */
export function Confirmed({ label, question, no, onYes }: Props) {
  const [asking, ask] = useState(false);
  if (!asking)
    return (
      <button type="button" onClick={() => ask(true)}>
        {label}
      </button>
    );
  return (
    <span class="toolbar" role="group" aria-label={question}>
      {question}
      <button type="button" ref={focusOnce} onClick={onYes}>
        {label}
      </button>
      <button type="button" onClick={() => ask(false)}>
        {no}
      </button>
    </span>
  );
}
