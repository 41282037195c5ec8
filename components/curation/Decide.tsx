import type { OwnReport } from '@/lib/core/model/curation';
import { useState } from 'preact/hooks';
import { text } from '../locales/curation';
import { titleOf, type Edit } from './edit-report';

interface Props {
  readonly report: OwnReport;
  readonly all: readonly OwnReport[];
  readonly onEdit: Edit;
}

const WORDS = ['', 'same-story', 'not-same'] as const;
const isWord = (value: string): value is (typeof WORDS)[number] =>
  WORDS.some((word) => word === value);

/** A person's word on a report: whether it tells a story, whose copy it is, what of it was retracted. */
export function Decide({ report, all, onEdit }: Props) {
  const others = all.filter(({ id }) => id !== report.id);
  const [known] = report.decisions;
  const [story, setStory] = useState(known?.story ?? others[0]?.id ?? report.id);
  const said = report.decisions.find((one) => one.story === story);
  const [word, setWord] = useState<(typeof WORDS)[number]>(said?.word ?? '');
  const [copyOf, setCopyOf] = useState(said?.sameOriginAs ?? '');
  const [retracted, setRetracted] = useState(said?.retracted ?? '');
  const options = others.map((one) => (
    <option key={one.id} value={one.id}>
      {titleOf(one, one.id).slice(0, 100)}
    </option>
  ));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void onEdit({
          kind: 'decision',
          decision: {
            story,
            report: report.id,
            ...(word === '' ? {} : { word }),
            ...(copyOf === '' ? {} : { sameOriginAs: copyOf }),
            ...(retracted.trim() === '' ? {} : { retracted: retracted.trim() }),
          },
        });
      }}
    >
      <label>
        {text('edit.against')}{' '}
        <select value={story} onChange={({ currentTarget }) => setStory(currentTarget.value)}>
          <option value={report.id}>{titleOf(report, report.id).slice(0, 100)}</option>
          {options}
        </select>
      </label>
      <label>
        {text('edit.decide')}{' '}
        <select
          value={word}
          onChange={({ currentTarget: { value } }) => isWord(value) && setWord(value)}
        >
          {WORDS.map((one) => (
            <option key={one} value={one}>
              {text(`edit.decision.${one === '' ? 'none' : one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('edit.copyOf')}{' '}
        <select value={copyOf} onChange={({ currentTarget }) => setCopyOf(currentTarget.value)}>
          <option value="">{text('edit.copyOf.none')}</option>
          {options}
        </select>
      </label>
      <label>
        {text('edit.retracted')}{' '}
        <input
          value={retracted}
          maxLength={1_000}
          onInput={({ currentTarget }) => setRetracted(currentTarget.value)}
        />
      </label>
      <button type="submit">{text('edit.save')}</button>
    </form>
  );
}
