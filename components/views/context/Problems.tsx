import type { Problem, Result } from '@/lib/core/model/problem';
import { useState } from 'preact/hooks';
import { text } from '../../locales/text';

/** Makes the structure of the page without its words. */
export type Outline = () => Promise<Result<string>>;

/** A report that a person can attach when a site has changed its pages: made on a click, shown whole, sent nowhere. */
function StructureReport({ onOutline }: { readonly onOutline: Outline }) {
  const [made, setMade] = useState<Result<string> | null>(null);
  if (made === null)
    return (
      <button type="button" class="plain" onClick={() => void onOutline().then(setMade)}>
        {text('outline.make')}
      </button>
    );
  if (!made.ok) return <span role="status">{text(`problem.${made.problem.code}`)}</span>;
  return (
    <>
      <p>{text('outline.about')}</p>
      <textarea readOnly rows={8} aria-label={text('outline.label')} value={made.value} />
      <button type="button" onClick={() => void navigator.clipboard.writeText(made.value)}>
        {text('outline.copy')}
      </button>
    </>
  );
}

interface Props {
  readonly problems: readonly Problem[];
  readonly onOutline: Outline;
}

/** What was refused or does not add up, each kind once. */
export function Problems({ problems, onOutline }: Props) {
  const kinds = [...new Map(problems.map((one) => [one.code, one])).values()];
  return (
    <>
      {kinds.map(({ code, params }) => (
        <div key={code} class="notice">
          <p>{text(`problem.${code}`, params)}</p>
          {code === 'layout-changed' && <StructureReport onOutline={onOutline} />}
        </div>
      ))}
    </>
  );
}
