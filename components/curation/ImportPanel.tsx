import type { OwnDataset } from '@/lib/core/model/curation';
import type { CurationApi } from '@/lib/messaging/areas/curation';
import { useState } from 'preact/hooks';
import { refusalText, text } from '../locales/curation';
import { useImport, type Wish } from '../state/use-import';
import { Bidi } from '../ui/Bidi';
import { Columns } from './Columns';
import { DropZone } from './DropZone';
import { ImportProgress } from './ImportProgress';
import { PreviewRows } from './PreviewRows';

interface Props {
  readonly api: CurationApi;
  readonly own: readonly OwnDataset[];
  readonly onChange: () => void;
  readonly onOpen: (dataset: string) => void;
}

interface TargetProps {
  readonly own: readonly OwnDataset[];
  readonly name: string;
  readonly onBegin: (wish: Wish) => void;
  readonly onCancel: () => void;
}

/** Where a file goes, and what stays where both tell a report. */
function Target({ own, name, onBegin, onCancel }: TargetProps) {
  const [into, setInto] = useState('');
  const [title, setTitle] = useState(name.replace(/\.[^.]{1,8}$/, ''));
  const [prefer, setPrefer] = useState<Wish['prefer']>('mine');
  return (
    <form
      class="target"
      onSubmit={(event) => {
        event.preventDefault();
        onBegin({ into: into === '' ? null : into, title, prefer });
      }}
    >
      <label>
        {text('import.into')}{' '}
        <select value={into} onChange={({ currentTarget }) => setInto(currentTarget.value)}>
          <option value="">{text('import.into.new')}</option>
          {own.map(({ id, facts }) => (
            <option key={id} value={id}>
              {facts.title}
            </option>
          ))}
        </select>
      </label>
      {into === '' ? (
        <label>
          {text('own.name')}{' '}
          <input
            value={title}
            maxLength={300}
            required
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </label>
      ) : (
        <label>
          {text('import.prefer')}{' '}
          <select
            value={prefer}
            onChange={({ currentTarget }) =>
              setPrefer(currentTarget.value === 'file' ? 'file' : 'mine')
            }
          >
            <option value="mine">{text('import.prefer.mine')}</option>
            <option value="file">{text('import.prefer.file')}</option>
          </select>
        </label>
      )}
      <button type="submit" class="strong">
        {text('import.begin')}
      </button>
      <button type="button" onClick={onCancel}>
        {text('import.cancel')}
      </button>
    </form>
  );
}

/** Brings a file into a dataset of one's own: chosen, looked at, imported. */
export function ImportPanel({ api, own, onChange, onOpen }: Props) {
  const { step, take, begin, mapped, stop, again } = useImport(api, onChange);
  return (
    <section class="import">
      <h2>{text('import.title')}</h2>
      {step.step === 'idle' && (
        <>
          {step.refusal && <p role="alert">{refusalText(step.refusal)}</p>}
          {step.problem && <p role="alert">{text(`problem.${step.problem}`)}</p>}
          <DropZone onFile={(file, name) => void take(file, name)} />
        </>
      )}
      {step.step === 'bringing' && (
        <p class="looking" role="status">
          <progress value={step.share} aria-label={text('import.bringing')} />
          <button type="button" onClick={stop}>
            {text('import.cancel')}
          </button>
        </p>
      )}
      {step.step === 'preview' && (
        <>
          <p role="status">
            <Bidi>{step.name}</Bidi> · {text('import.format', { format: step.preview.format })}
          </p>
          {step.preview.format === 'pack' && (
            <p>
              {step.preview.signed
                ? text('import.signed', step.preview.signed)
                : text('import.unsigned')}
            </p>
          )}
          {step.preview.headings && (
            <Columns
              headings={step.preview.headings}
              columns={step.preview.columns}
              onChange={mapped}
            />
          )}
          <PreviewRows rows={step.preview.rows} />
          <Target
            own={own}
            name={step.name}
            onBegin={(wish) => void begin(wish)}
            onCancel={again}
          />
        </>
      )}
      {step.step === 'running' && (
        <ImportProgress state={step.state} onCancel={stop} onAgain={again} onOpen={onOpen} />
      )}
      {step.step === 'lost' && (
        <p role="alert">
          {text('import.lost')}{' '}
          <button type="button" onClick={again}>
            {text('import.again')}
          </button>
        </p>
      )}
    </section>
  );
}
