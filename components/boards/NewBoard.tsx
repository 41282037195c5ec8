import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { text } from '../locales/boards';

interface Props {
  /** `title`: of 1 to 200 characters. */
  readonly onMake: (title: string) => Promise<void>;
  /** What stands behind the button. */
  readonly children?: ComponentChildren;
}

/** Makes a board of a name. */
export function NewBoard({ onMake, children }: Props) {
  const [title, setTitle] = useState('');
  const make = async (): Promise<void> => {
    const name = title.trim();
    if (name === '') return;
    await onMake(name);
    setTitle('');
  };
  return (
    <form
      class="toolbar"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <input
        type="text"
        required
        maxLength={200}
        value={title}
        placeholder={text('boards.new')}
        aria-label={text('boards.new')}
        onInput={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <button type="submit">{text('boards.make')}</button>
      {children}
    </form>
  );
}
