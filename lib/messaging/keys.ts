import { extension } from './extension';

const COMMANDS = ['_execute_action', 'open-panel', 'check-selection'] as const;

/** A command and the key press that it has; empty where it has none. */
export interface Key {
  readonly command: (typeof COMMANDS)[number];
  readonly shortcut: string;
}

/** The extension's commands as the browser has them now; none where it does not tell. Never rejects. */
export async function keptKeys(): Promise<readonly Key[]> {
  const told =
    (await extension()
      ?.commands?.getAll()
      .catch(() => [])) ?? [];
  return COMMANDS.flatMap((command) => {
    const found = told.find(({ name }) => name === command);
    return found ? [{ command, shortcut: found.shortcut ?? '' }] : [];
  });
}
