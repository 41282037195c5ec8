import { number } from '../../locales/settings';

/** How many of all reports, as a bar and a number. */
export function Share({ part, whole }: { readonly part: number; readonly whole: number }) {
  return (
    <span class="share">
      <meter min={0} max={Math.max(whole, 1)} value={part} aria-hidden="true" />
      {number(part)}
    </span>
  );
}
