import { bytes } from '../../locales/settings';

interface Props {
  /** Bytes; null: not known yet. */
  readonly part: number | null;
  /** Bytes of all together. */
  readonly whole: number;
}

/** How much of the room that the library takes is somebody's, as a bar and in bytes. */
export function RoomBar({ part, whole }: Props) {
  if (part === null) return <>…</>;
  return (
    <span class="share">
      <meter min={0} max={Math.max(whole, 1)} value={part} aria-hidden="true" />
      {bytes(part)}
    </span>
  );
}
