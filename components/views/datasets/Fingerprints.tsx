import type { Fingerprint } from '@/lib/core/model/subscription';

/** What people compare of keys: letters, and words to be read aloud. */
export function Fingerprints({ all }: { readonly all: readonly Fingerprint[] }) {
  return (
    <>
      {all.map(({ letters, words }) => (
        <p key={letters} class="fingerprint">
          <code>{letters}</code>
          <span translate={false}>{words.join(' ')}</span>
        </p>
      ))}
    </>
  );
}
