import { useMemo } from 'preact/hooks';
import { text } from '../locales/text';
import { Bidi } from '../ui/Bidi';
import { sharedParts, type Part } from './shared-parts';

interface Told {
  readonly name: string;
  readonly text: string;
}

interface Props {
  readonly copy: Told;
  readonly original: Told;
}

const wordsIn = (parts: readonly Part[]): number =>
  parts.reduce((sum, part) => sum + part.text.split(/\s+/).filter(Boolean).length, 0);

function Marked({ name, parts }: { readonly name: string; readonly parts: readonly Part[] }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <div class="told" role="group" aria-label={name} tabIndex={0}>
      <p class="name">
        <Bidi>{name}</Bidi>
      </p>
      <p dir="auto">
        {parts.map((part, at) =>
          part.shared ? (
            <mark key={at}>
              <span class="hidden">{text('compare.begin')} </span>
              {part.text}
              <span class="hidden"> {text('compare.end')}</span>
            </mark>
          ) : (
            part.text
          ),
        )}
      </p>
    </div>
  );
}

/** A report's text beside the one it has much in common with; what both print is marked. */
export function Compare({ copy, original }: Props) {
  const [mine, theirs] = useMemo(
    () => [sharedParts(copy.text, original.text), sharedParts(original.text, copy.text)],
    [copy.text, original.text],
  );
  const shared = mine.filter((part) => part.shared);
  const percent = Math.round((100 * wordsIn(shared)) / Math.max(1, wordsIn(mine)));
  return (
    <div class="compare">
      <p class="soft">
        {text('compare.shared', { count: shared.length, percent: `${percent} %` })}
      </p>
      <Marked name={copy.name} parts={mine} />
      <Marked name={original.name} parts={theirs} />
    </div>
  );
}
