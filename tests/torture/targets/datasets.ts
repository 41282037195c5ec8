import { rowOf } from '@/lib/datasets/pack/row';
import { pause, TEAM_HOST } from '../driver';
import { batchIn, groupOf, reportOf, wordOf } from '../seen';
import { valueOf, withGroups, without, type Step, type Target, type World } from '../world';

const BETWEEN = 20;
/** Reports of a file, and of a version of the team's dataset. */
const IN_FILE = 400;
const IN_PACK = 600;
export const TEAM = 'Team';
export const TEAM_URL = `https://${TEAM_HOST}/pack/`;
/** Reports taken at once are a thousand; of a dataset that spans several, more than one batch. */
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const fileOf = (batch: number, revision: number): string =>
  Array.from(
    { length: IN_FILE },
    (_, n) => rowOf({ kind: 'report', report: reportOf(batch, revision, n) }).line,
  ).join('\n');

async function importInto(
  { driver }: World,
  into: string | null,
  title: string,
  text: string,
): Promise<true | null> {
  const staged = `torture-${Math.random().toString(36).slice(2)}`;
  const bytes = base64(text);
  const given = await driver.ask('datasets.stage', { staged, piece: 0, bytes });
  if (valueOf(given, 'stage') === null) return null;
  const wish = { staged, name: 'torture.jsonl', columns: null, into, title, prefer: 'file' };
  if (valueOf(await driver.ask('datasets.beginImport', wish), 'beginImport') === null) return null;
  for (;;) {
    const answer = await driver.ask('datasets.importState', staged);
    const { ok, value }: { ok?: boolean; value?: { phase?: string } } = Object(answer);
    // A background that was started anew knows nothing of it.
    if (answer === null || ok === false) return null;
    if (value?.phase === 'done') return true;
    if (value?.phase === 'failed')
      throw new Error(`the import failed: ${JSON.stringify(value).slice(0, 300)}`);
    await pause(BETWEEN);
  }
}

const begunBy = (title: string): number => Number(/\d+/.exec(title)?.[0] ?? 0);

/** A file is read into a new dataset of one's own, or into one that is there, of which it tells every report anew. */
export const importing: Target = (world) => {
  const { groups, random, seen } = world;
  const known = Object.entries(seen.own);
  const [title = '', id = null] = (random(2) === 0 && known[random(known.length)]) || [];
  if (id === null) {
    const batch = world.next;
    world.next += 1;
    const name = `Own ${batch}`;
    const after = withGroups(groups, { [groupOf(name, batch, 1)]: IN_FILE });
    const act = () => importInto(world, null, name, fileOf(batch, 1));
    return Promise.resolve({ before: groups, after, act });
  }
  const batch = begunBy(title);
  const key = Object.keys(groups).find((one) => one.startsWith(`${title}/`)) ?? '';
  const revision = Number(/r(\d+)$/.exec(key)?.[1] ?? 0) + 1;
  const rest = without(groups, (holder) => holder === title);
  const after = withGroups(rest, { [groupOf(title, batch, revision)]: IN_FILE });
  const act = () => importInto(world, id, '', fileOf(batch, revision));
  return Promise.resolve({ before: groups, after, act });
};

interface Shown {
  readonly url: string;
  readonly progress: unknown;
  readonly problem: unknown;
  readonly refusal: unknown;
  readonly taken: readonly { readonly version: number }[];
}

const isShown = (value: unknown): value is Shown =>
  typeof value === 'object' && value !== null && 'taken' in value;

/** The subscription as the background tells of it; null: it is not there, or the background is not. */
async function shown({ driver }: World): Promise<Shown | null> {
  const told = valueOf(await driver.ask('datasets.subscriptions'), 'subscriptions');
  const { value }: { value?: unknown } = Object(told);
  return (
    (Array.isArray(value) ? value : []).find((one) => isShown(one) && one.url === TEAM_URL) ?? null
  );
}

/** The host was not reached: nothing came of it, and a person may try again. */
const isUnreached = (refusal: unknown): boolean => {
  const { code, params }: { code?: unknown; params?: { status?: unknown } } = Object(refusal);
  return code === 'missing' && params?.status === undefined;
};
const MOST_TRIES = 3;

async function taken(world: World, version: number): Promise<true | null> {
  for (let tries = 1; ; await pause(BETWEEN)) {
    const one = await shown(world);
    if (one === null) return null;
    const { progress, problem, refusal } = one;
    if (progress !== null) continue;
    if (isUnreached(refusal) && tries < MOST_TRIES) {
      tries += 1;
      const again = await world.driver.ask('datasets.update', TEAM_URL);
      if (valueOf(again, 'update') === null) return null;
    } else if (problem !== null || refusal !== null)
      throw new Error(`the update failed: ${JSON.stringify([problem, refusal])}`);
    else if (one.taken[0]?.version === version) return true;
  }
}

async function follow(world: World, version: number): Promise<true | null> {
  const { driver } = world;
  if ((await shown(world)) !== null)
    return valueOf(await driver.ask('datasets.update', TEAM_URL), 'update') === null
      ? null
      : taken(world, version);
  const address = { address: TEAM_URL, allowPrivate: false };
  const met = valueOf(await driver.ask('datasets.meet', address), 'meet');
  if (met === null) return null;
  const { value }: { value?: { met?: { publisher: { keys: string[] } } } } = Object(met);
  const keys = value?.met?.publisher.keys;
  if (!keys) throw new Error(`nobody was met: ${JSON.stringify(met).slice(0, 300)}`);
  const agreed = { ...address, name: TEAM, compared: true, keys };
  const begun = await driver.ask('datasets.subscribe', agreed);
  return valueOf(begun, 'subscribe') === null ? null : taken(world, version);
}

/** Searches for the team's reports: all of one version, none of two. */
async function mixedReads({ driver }: World): Promise<string | null> {
  const wanted = { query: wordOf(1), from: 0, count: 200, fresh: true };
  const { value }: { value?: unknown } = Object(await driver.ask('desk.search', wanted));
  const { rows, total }: { rows?: readonly unknown[]; total?: number } = Object(value);
  if (rows === undefined) return null;
  const told = rows.map((row) => {
    const { headline }: { headline?: string } = Object(row);
    return batchIn(headline ?? null)?.[1];
  });
  const versions = [...new Set(told)];
  const fits = versions.length < 2 && (total === 0 || total === IN_PACK);
  return fits ? null : `a reader found ${total} reports of versions ${versions.join(' and ')}`;
}

/** A team publishes a version that tells every report anew, and the subscription takes it. */
export const switching: Target = async (world) => {
  const { groups, team } = world;
  world.version += 1;
  const { version } = world;
  const reports = Array.from({ length: IN_PACK }, (_, n) => reportOf(1, version, n));
  const built = await team.publish(reports.map((report) => ({ kind: 'report', report })));
  const rest = without(groups, (holder) => holder === TEAM);
  const after = withGroups(rest, { [groupOf(TEAM, 1, version)]: IN_PACK });
  const step: Step = {
    before: groups,
    after,
    act: () => follow(world, built.manifest.version),
    watch: () => mixedReads(world),
  };
  return step;
};
