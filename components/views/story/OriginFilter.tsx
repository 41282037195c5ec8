import { workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';

interface Props {
  readonly context: StoryContext;
  /** Id of an origin; empty for all. */
  readonly value: string;
  readonly onChange: (origin: string) => void;
}

/** Shows one origin alone. */
export function OriginFilter({ context, value, onChange }: Props) {
  return (
    <select
      aria-label={workspaceText('explore.filter')}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    >
      <option value="">{workspaceText('explore.everyOrigin')}</option>
      {context.origins
        .filter(({ name }) => name !== '')
        .map(({ id, name, members }) => (
          <option key={id} value={id}>
            {`${name} (${members.length})`}
          </option>
        ))}
    </select>
  );
}
