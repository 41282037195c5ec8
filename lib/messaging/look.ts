import { extension } from './extension';

/** How a person wants the extension's pages; null: as the browser has it. */
export interface Look {
  /** Language of the interface. */
  readonly language: string | null;
  readonly appearance: 'light' | 'dark' | null;
}

const KEY = 'look';

const isAppearance = (value: unknown): value is 'light' | 'dark' =>
  value === 'light' || value === 'dark';

/** What was chosen; nothing where the browser does not tell. Never rejects. */
export async function keptLook(): Promise<Look> {
  const kept = await extension()
    ?.storage?.local.get(KEY)
    .catch(() => null);
  const { language, appearance }: { language?: unknown; appearance?: unknown } = Object(
    kept?.[KEY],
  );
  return {
    language: typeof language === 'string' ? language : null,
    appearance: isAppearance(appearance) ? appearance : null,
  };
}

/** Keeps what was chosen, for every page of the extension from its next opening on. Rejects when storage fails. */
export async function keepLook(look: Look): Promise<void> {
  await extension()?.storage?.local.set({ [KEY]: look });
}
