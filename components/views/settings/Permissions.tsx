import { text } from '../../locales/settings';

const KINDS = ['storage', 'page', 'panel', 'sites', 'alarms', 'others'] as const;

/** Why the extension asks for what it asks for, a sentence each. */
export function Permissions() {
  return (
    <dl class="permissions">
      {KINDS.map((kind) => (
        <div key={kind}>
          <dt>{text(`permission.${kind}`)}</dt>
          <dd>{text(`permission.${kind}.why`)}</dd>
        </div>
      ))}
    </dl>
  );
}
