import { keepLook, keptLook, type Look } from '@/lib/messaging/look';
import { useEffect, useState } from 'preact/hooks';
import { LANGUAGES, ownName } from '../../locales/language';
import { text } from '../../locales/settings';

const isAppearance = (value: string): value is 'light' | 'dark' =>
  value === 'light' || value === 'dark';

/** The language of the interface and whether it is light or dark; a change shows at once. */
export function LookSection() {
  const [look, setLook] = useState<Look | null>(null);
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    void keptLook().then(setLook);
  }, []);
  if (!look) return null;
  const choose = (next: Look): void =>
    void keepLook(next).then(
      () => location.reload(),
      () => setRefused(true),
    );
  return (
    <div class="choices">
      <label>
        {text('settings.language')}
        <select
          value={look.language ?? ''}
          onChange={({ currentTarget: { value } }) =>
            choose({ ...look, language: value === '' ? null : value })
          }
        >
          <option value="">{text('settings.asBrowser')}</option>
          {LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {ownName(language)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text('settings.appearance')}
        <select
          value={look.appearance ?? ''}
          onChange={({ currentTarget: { value } }) =>
            choose({ ...look, appearance: isAppearance(value) ? value : null })
          }
        >
          <option value="">{text('settings.asBrowser')}</option>
          <option value="light">{text('settings.light')}</option>
          <option value="dark">{text('settings.dark')}</option>
        </select>
      </label>
      {isRefused && <p role="alert">{text('settings.failed')}</p>}
    </div>
  );
}
