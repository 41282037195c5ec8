import type { Api } from '@/lib/messaging/api';
import { useEffect, useState } from 'preact/hooks';
import { plural, text } from '../../locales/settings';
import { focusOnce } from '../../ui/focus';
import { Confirm } from './Confirm';

type Step =
  | { readonly step: 'idle' | 'failed' | 'back' }
  | { readonly step: 'erased'; readonly reports: number };

/** Erases the whole library at once; it can be taken back until the page is left. */
export function EraseAll({ api, onChange }: { readonly api: Api; readonly onChange: () => void }) {
  const [state, setState] = useState<Step>({ step: 'idle' });
  useEffect(() => {
    if (state.step !== 'erased') return undefined;
    const finish = (): void => void api.finishErase();
    addEventListener('pagehide', finish);
    return () => removeEventListener('pagehide', finish);
  }, [api, state.step]);
  const erase = async (): Promise<void> => {
    const erased = await api.eraseLibrary();
    setState(erased.ok ? { step: 'erased', reports: erased.value } : { step: 'failed' });
    onChange();
  };
  const undo = async (): Promise<void> => {
    const back = await api.undoErase();
    setState({ step: back.ok && back.value ? 'back' : 'failed' });
    onChange();
  };
  return (
    <div class="erase">
      {state.step !== 'erased' && (
        <Confirm
          label={text('settings.eraseAll')}
          question={text('settings.eraseAll.sure')}
          yes={text('settings.yes')}
          onYes={() => void erase()}
        />
      )}
      <div role="status">
        {state.step === 'failed' && text('settings.failed')}
        {state.step === 'back' && text('settings.back')}
        {state.step === 'erased' && (
          <>
            {plural('settings.erased', state.reports)} {text('settings.undoUntil')}{' '}
            <button type="button" ref={focusOnce} onClick={() => void undo()}>
              {text('report.undo')}
            </button>
          </>
        )}
      </div>
    </div>
  );
}
