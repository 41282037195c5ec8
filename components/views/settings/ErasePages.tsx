import type { Api } from '@/lib/messaging/api';
import { useState } from 'preact/hooks';
import { text } from '../../locales/settings';
import { Confirm } from './Confirm';

/** Erases what pages added to the library, once a person is sure. */
export function ErasePages({
  api,
  onChange,
}: {
  readonly api: Api;
  readonly onChange: () => void;
}) {
  const [failed, setFailed] = useState(false);
  const erase = async (): Promise<void> => {
    const erased = await api.erasePages();
    setFailed(!erased.ok);
    onChange();
  };
  return (
    <>
      <Confirm
        label={text('settings.erase')}
        question={text('settings.sure')}
        yes={text('settings.yes')}
        onYes={() => void erase()}
      />
      {failed && <span role="alert">{text('settings.notErased')}</span>}
    </>
  );
}
