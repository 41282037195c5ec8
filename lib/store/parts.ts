import { wrap } from 'idb';
import type { PartDatabase } from './schema';

/** A volume or segment that should be there is not. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
}

/** Databases of one kind, volumes or segments; each is opened at first use and stays open. */
export interface Parts {
  /** Runs work on a part. Rejects with a MissingPartError when it is not there. */
  use<T>(number: number, work: (db: PartDatabase) => Promise<T>): Promise<T>;
  /** Runs work on a part that is made when it is not there. */
  make<T>(number: number, work: (db: PartDatabase) => Promise<T>): Promise<T>;
  /** Removes a part with all it holds. */
  remove(number: number): Promise<void>;
  /** Numbers of all parts on disk. Asking for them also makes the browser open what it keeps them in. */
  present(): Promise<number[]>;
  close(): Promise<void>;
}

const isClosing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/** Opens the database of a part in one place; null when it is not there and is not to be made. */
async function openPart(
  place: IDBFactory,
  name: string,
  create: boolean,
  lost: () => void,
): Promise<PartDatabase | null> {
  const request = place.open(name, 1);
  let absent = false;
  request.addEventListener('upgradeneeded', () => {
    if (create) {
      request.result.createObjectStore('records');
      request.result.createObjectStore('progress');
    } else {
      absent = true;
      request.transaction?.abort();
    }
  });
  try {
    const db = await wrap(request);
    if (db === undefined) return null;
    db.addEventListener('versionchange', () => {
      lost();
      db.close();
    });
    db.addEventListener('close', lost);
    return db;
  } catch (error) {
    if (absent) return null;
    throw error;
  }
}

/** The parts of that name; `places` tells where they may be, the first being where they are made. */
export function openParts(name: string, places: () => Promise<readonly IDBFactory[]>): Parts {
  const open = new Map<number, Promise<PartDatabase>>();
  const nameOf = (number: number): string => `${name}-${number}`;

  async function connect(number: number, create: boolean): Promise<PartDatabase> {
    const lost = (): void => void open.delete(number);
    const all = await places();
    for (const place of all) {
      const db = await openPart(place, nameOf(number), create, lost);
      if (db) return db;
    }
    throw new MissingPartError(`${nameOf(number)} is missing.`);
  }

  function part(number: number, create: boolean): Promise<PartDatabase> {
    const known = open.get(number);
    if (known) return known;
    const opening = connect(number, create).catch((error: unknown) => {
      open.delete(number);
      throw error;
    });
    open.set(number, opening);
    return opening;
  }

  async function run<T>(
    number: number,
    create: boolean,
    work: (db: PartDatabase) => Promise<T>,
  ): Promise<T> {
    try {
      return await work(await part(number, create));
    } catch (error) {
      if (!isClosing(error)) throw error;
      open.delete(number);
      return work(await part(number, create));
    }
  }

  async function closed(number: number): Promise<void> {
    const opening = open.get(number);
    open.delete(number);
    (await opening?.catch(() => null))?.close();
  }

  return {
    use: (number, work) => run(number, false, work),
    make: (number, work) => run(number, true, work),
    async remove(number) {
      await closed(number);
      for (const place of await places()) await wrap(place.deleteDatabase(nameOf(number)));
    },
    async present() {
      const prefix = nameOf(0).slice(0, -1);
      const all = await Promise.all((await places()).map((place) => place.databases()));
      return all.flat().flatMap(({ name: found }) => {
        const number = found?.startsWith(prefix) ? Number(found.slice(prefix.length)) : NaN;
        return Number.isInteger(number) ? [number] : [];
      });
    },
    async close() {
      await Promise.all([...open.keys()].map(closed));
    },
  };
}
