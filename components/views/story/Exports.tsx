import { workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';

import type { Entry } from '../../timeline/entries';
import { download, pngOf } from '../../timeline/export/files';
import { measured } from '../../timeline/export/measure';
import { sheetOf, TALLEST } from '../../timeline/export/sheet';
import { isMirrored } from '../../timeline/Timeline';

interface Props {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
}

/** `second-source-2024-05-09-grain-silo-explodes`. */
function nameOf({ reading }: StoryContext): string {
  const words = (reading.story?.headline.value ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ['second-source', reading.page.capturedAt.slice(0, 10), ...words.slice(0, 5)].join('-');
}

/** Saves the picture with its citations as files. */
export function Exports({ context, entries }: Props) {
  const [failed, setFailed] = useState(false);
  const asSvg = (): void => {
    const { svg } = sheetOf({ context, entries, mirrored: isMirrored(), measure: measured() });
    download(new Blob([svg], { type: 'image/svg+xml' }), `${nameOf(context)}.svg`);
  };
  const asPng = async (): Promise<void> => {
    const sheet = sheetOf({
      context,
      entries,
      mirrored: isMirrored(),
      measure: measured(),
      tallest: TALLEST,
    });
    const png = await pngOf(sheet);
    setFailed(png === null);
    if (png) download(png, `${nameOf(context)}.png`);
  };
  return (
    <>
      <button type="button" onClick={asSvg}>
        {workspaceText('export.svg')}
      </button>
      <button type="button" onClick={() => void asPng()}>
        {workspaceText('export.png')}
      </button>
      {failed && (
        <span role="alert" class="small">
          {workspaceText('export.failed')}
        </span>
      )}
    </>
  );
}
