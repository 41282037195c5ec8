import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file system of its own that can be filled to the brim. */
export interface SmallDisk {
  readonly folder: string;
  /** Takes all that is free but so many bytes. */
  fill(spare: number): void;
  free(): void;
  /** Bytes that are free. */
  left(): number;
  close(): void;
}

const PIECE = Buffer.alloc(1 << 20);

/** A small disk in memory; null where none can be mounted: that takes Linux, and its root. */
export function smallDisk(megabytes: number): SmallDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  const folder = mkdtempSync(join(tmpdir(), 'second-source-disk-'));
  const ballast = join(folder, 'ballast');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder], {
      stdio: 'ignore',
    });
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
  const left = (): number => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    left,
    fill(spare) {
      const file = openSync(ballast, 'a');
      try {
        for (let rest = left() - spare; rest > 0; rest -= PIECE.length)
          writeSync(file, PIECE, 0, Math.min(rest, PIECE.length));
      } catch {
        // Whoever writes beside it was faster: it is full, then.
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(ballast, { force: true }),
    close() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
