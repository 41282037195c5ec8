import { Bidi } from '../../ui/Bidi';

interface Props {
  readonly label: string;
  readonly on: boolean;
  readonly onSet: (on: boolean) => void;
}

/** Something that is on or off. */
export function Switch({ label, on, onSet }: Props) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onSet(event.currentTarget.checked)}
      />
      <Bidi>{label}</Bidi>
    </label>
  );
}
