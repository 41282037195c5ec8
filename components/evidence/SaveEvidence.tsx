import type { StoryContext } from '@/lib/core/model/context';
import { useState } from 'preact/hooks';
import { extensionVersion } from '@/lib/messaging/extension';
import { text } from '../locales/evidence';
import { download } from '../timeline/export/files';
import { EVIDENCE_FORMATS, type EvidenceFormat } from './formats';
import { fileName } from './file-name';
import { noteOf } from './note';
import { MARKDOWN, PLAIN, type Style } from './styles';

const now = (): string => new Date().toISOString();

/** Copies a context as text, or saves it in a form that a newsroom's tools read. */
export function SaveEvidence({ context }: { readonly context: StoryContext }) {
  const [told, tell] = useState('');
  const copy = async (style: Style): Promise<void> => {
    const note = noteOf(context, style, now(), extensionVersion());
    await navigator.clipboard.writeText(note).then(
      () => tell(text('evidence.copied')),
      () => tell(text('evidence.notCopied')),
    );
  };
  const save = async ({ write, ending, type }: EvidenceFormat): Promise<void> => {
    const name = `${fileName(context)}.${ending}`;
    try {
      download(new Blob([await write(context, now())], { type }), name);
      tell(text('evidence.saved', { name }));
    } catch {
      tell(text('evidence.failed'));
    }
  };
  return (
    <div class="take">
      <p class="soft small">{text('evidence.about')}</p>
      <div class="toolbar">
        <button type="button" onClick={() => void copy(PLAIN)}>
          {text('evidence.copyText')}
        </button>
        <button type="button" onClick={() => void copy(MARKDOWN)}>
          {text('evidence.copyMarkdown')}
        </button>
        {EVIDENCE_FORMATS.map((format) => (
          <button key={format.id} type="button" onClick={() => void save(format)}>
            {text(`evidence.format.${format.id}`)}
          </button>
        ))}
      </div>
      <p role="status" class="small">
        {told}
      </p>
    </div>
  );
}
