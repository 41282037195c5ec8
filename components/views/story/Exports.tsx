import { workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';

import { fileName } from '../../evidence/file-name';
import type { Entry } from '../../timeline/entries';
import { download, pngOf } from '../../timeline/export/files';
import { measured } from '../../timeline/export/measure';
import { sheetOf, TALLEST } from '../../timeline/export/sheet';
import { isMirrored } from '../../timeline/Timeline';

interface Props {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
}

/** Saves the picture with its citations as files. */
export function Exports({ context, entries }: Props) {
  const [failed, setFailed] = useState(false);
  const asSvg = (): void => {
    const { svg } = sheetOf({ context, entries, mirrored: isMirrored(), measure: measured() });
    download(new Blob([svg], { type: 'image/svg+xml' }), `${fileName(context)}.svg`);
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
    if (png) download(png, `${fileName(context)}.png`);
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
