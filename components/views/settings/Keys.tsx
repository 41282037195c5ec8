import { keptKeys, type Key } from '@/lib/messaging/keys';
import { useEffect, useState } from 'preact/hooks';
import { text } from '../../locales/settings';

/** The key presses that open what the extension has; null until the browser tells. */
export function Keys() {
  const [keys, setKeys] = useState<readonly Key[] | null>(null);
  useEffect(() => {
    void keptKeys().then(setKeys);
  }, []);
  if (keys === null || keys.length === 0) return null;
  return (
    <dl class="permissions">
      {keys.map(({ command, shortcut }) => (
        <div key={command}>
          <dt>{text(`settings.keys.${command}`)}</dt>
          <dd>{shortcut === '' ? text('settings.keys.none') : <kbd>{shortcut}</kbd>}</dd>
        </div>
      ))}
    </dl>
  );
}
