import '../../styles/evidence.css';
import type { StoryContext } from '@/lib/core/model/context';
import { useMemo } from 'preact/hooks';
import { extensionVersion } from '@/lib/messaging/extension';
import { Matrix } from '../../claims/Matrix';
import { fileName } from '../../evidence/file-name';
import { datasetsText } from '../../evidence/made-from';
import { SaveEvidence } from '../../evidence/SaveEvidence';
import { text } from '../../locales/evidence';
import { clockText } from '../../locales/moments';
import { entriesOf } from '../../timeline/entries';
import { download } from '../../timeline/export/files';
import { measured } from '../../timeline/export/measure';
import { sheetOf } from '../../timeline/export/sheet';
import { Unfolded } from '../../ui/Fold';
import { isMirrored } from '../../timeline/Timeline';
import { StoryHeader } from '../context/StoryHeader';
import { Verdict } from '../context/Verdict';
import type { StoryProps } from '../index';
import { pageOf } from './page-of';
import { Receipts } from './Receipts';
import { Statements } from './Statements';

/** The timeline as a picture that prints. */
function Picture({ context }: { readonly context: StoryContext }) {
  const address = useMemo(() => {
    const { svg } = sheetOf({
      context,
      entries: entriesOf(context),
      mirrored: isMirrored(),
      measure: measured(),
    });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  }, [context]);
  return <img class="picture" src={address} alt={text('timeline.picture')} />;
}

/** Everything that a context rests on, flat, to be printed or handed over. */
export function DossierView({ context }: StoryProps) {
  const made = useMemo(() => new Date().toISOString(), []);
  const save = (): void =>
    download(new Blob([pageOf(document)], { type: 'text/html' }), `${fileName(context)}.html`);
  return (
    <>
      <section class="screen-only">
        <div class="section-head">
          <h2>{text('evidence.title')}</h2>
          <div class="toolbar">
            <button type="button" onClick={() => print()}>
              {text('evidence.print')}
            </button>
            <button type="button" onClick={save}>
              {text('evidence.html')}
            </button>
          </div>
        </div>
        <SaveEvidence context={context} />
      </section>
      <Unfolded.Provider value>
        <article class="dossier">
          <section>
            <StoryHeader context={context} />
            <p class="small">
              {text('dossier.seen', { seen: clockText(context.reading.page.capturedAt) })}
              {' · '}
              <span class="address">{context.reading.page.url}</span>
            </p>
          </section>
          <section>
            <h2>{text('dossier.verdict')}</h2>
            <Verdict context={context} />
          </section>
          <section>
            <h2>{text('dossier.picture')}</h2>
            <Picture context={context} />
          </section>
          <section>
            <h2>{text('matrix.title')}</h2>
            <Matrix context={context} whole />
          </section>
          <section>
            <h2>{text('figures.title')}</h2>
            <Statements context={context} />
          </section>
          <section>
            <h2>{text('dossier.receipts')}</h2>
            <Receipts context={context} />
          </section>
          <section>
            <h2>{text('dossier.datasets')}</h2>
            <ul class="small">
              {datasetsText(context).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p class="small">{text('dossier.replay')}</p>
            <p class="soft small">
              {text('dossier.made', { made: clockText(made), version: extensionVersion() })}.{' '}
              {text('dossier.limits')}
            </p>
          </section>
        </article>
      </Unfolded.Provider>
    </>
  );
}
