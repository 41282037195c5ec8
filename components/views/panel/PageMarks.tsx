import type { DeskApi } from '@/lib/messaging/areas/desk';
import { useEffect, useState } from 'preact/hooks';
import { panelPlural, panelText } from '../../locales/panel';

type State =
  | { readonly step: 'off' | 'asking' | 'none' | 'failed' }
  | { readonly step: 'on'; readonly found: number };

/** Marks in the page the sentences that others report, too or otherwise, until they are removed or the panel is closed. */
export function PageMarks({ desk, tabId }: { readonly desk: DeskApi; readonly tabId: number }) {
  const [state, setState] = useState<State>({ step: 'off' });
  const on = state.step === 'on';
  useEffect(() => {
    if (!on) return undefined;
    const remove = (): void => void desk.unmark(tabId);
    addEventListener('pagehide', remove);
    return () => {
      removeEventListener('pagehide', remove);
      remove();
    };
  }, [desk, tabId, on]);
  const show = async (): Promise<void> => {
    setState({ step: 'asking' });
    const marked = await desk.mark(tabId);
    if (!marked.ok) setState({ step: 'failed' });
    else
      setState(
        marked.value.found > 0 ? { step: 'on', found: marked.value.found } : { step: 'none' },
      );
  };
  return (
    <section>
      <div class="section-head">
        <h2>{panelText('panel.marks')}</h2>
        <button
          type="button"
          class="small"
          disabled={state.step === 'asking'}
          onClick={() => (on ? setState({ step: 'off' }) : void show())}
        >
          {panelText(on ? 'panel.marks.hide' : 'panel.marks.show')}
        </button>
      </div>
      <div role="status" class="small">
        {state.step === 'on' && (
          <>
            {panelPlural('panel.marks.found', state.found)}{' '}
            <span class="told-same">{panelText('panel.marks.same')}</span>{' '}
            <span class="told-otherwise">{panelText('panel.marks.otherwise')}</span>
          </>
        )}
        {state.step === 'none' && panelText('panel.marks.none')}
        {state.step === 'failed' && panelText('panel.marks.failed')}
      </div>
    </section>
  );
}
