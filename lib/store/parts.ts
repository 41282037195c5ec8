import { deleteDB, openDB } from 'idb';
import type { PartDatabase, PartSchema } from './schema';

/** A volume or segment that should be there is not. */
export class MissingPartError extends Error {
  override readonly name = 'MissingPartError';
}

/** The databases of volumes and segments; each is opened at first use and stays open. */
export interface Parts {
  /** Runs work on a part. Rejects with a MissingPartError when it is not there. */
  use<T>(number: number, work: (db: PartDatabase) => Promise<T>): Promise<T>;
  /** Runs work on a part that is made when it is not there. */
  make<T>(number: number, work: (db: PartDatabase) => Promise<T>): Promise<T>;
  /** Removes a part with all it holds. */
  remove(number: number): Promise<void>;
  /** Numbers of all parts on disk. */
  present(): Promise<number[]>;
  close(): Promise<void>;
}

const isClosing = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'InvalidStateError';

/** The parts of the library of that name. */
export function openParts(library: string): Parts {
  const open = new Map<number, Promise<PartDatabase>>();
  const nameOf = (number: number): string => `${library}/${number}`;

  function connect(number: number, create: boolean): Promise<PartDatabase> {
    const lost = (): void => void open.delete(number);
    let absent = false;
    return openDB<PartSchema>(nameOf(number), 1, {
      upgrade(db, _from, _to, tx) {
        if (create) {
          db.createObjectStore('records');
          db.createObjectStore('progress');
          return;
        }
        absent = true;
        tx.done.catch(() => null);
        tx.abort();
      },
      blocking(_from, _to, event) {
        lost();
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: lost,
    }).catch((error: unknown) => {
      lost();
      throw absent ? new MissingPartError(`Part ${number} is missing.`) : error;
    });
  }

  function part(number: number, create: boolean): Promise<PartDatabase> {
    const known = open.get(number);
    if (known) return known;
    const opening = connect(number, create);
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
      await deleteDB(nameOf(number));
    },
    async present() {
      const all = await indexedDB.databases();
      return all.flatMap(({ name }) => {
        const number = name?.startsWith(`${library}/`)
          ? Number(name.slice(library.length + 1))
          : NaN;
        return Number.isInteger(number) ? [number] : [];
      });
    },
    async close() {
      await Promise.all([...open.keys()].map(closed));
    },
  };
}
