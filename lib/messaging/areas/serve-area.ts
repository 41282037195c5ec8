import * as v from 'valibot';
import { failed, type Result } from '@/lib/core/model/problem';

/** One call of an area: takes what a message carried, answers with a result. `World`: what it works on. */
export type AreaCall<World> = (world: World, argument: unknown) => Promise<Result<unknown>>;

/** A call with an argument: refused with `bad-message` unless it fits. */
export const taking =
  <World, T>(
    schema: v.GenericSchema<unknown, T>,
    call: (world: World, value: T) => Promise<Result<unknown>>,
  ): AreaCall<World> =>
  (world, argument) => {
    const read = v.safeParse(schema, argument);
    return read.success ? call(world, read.output) : Promise.resolve(failed('bad-message'));
  };

/** Answers the calls of an area by name. Never rejects: what nobody foresaw is `internal`. */
export const answering =
  <World>(calls: Readonly<Record<string, AreaCall<World>>>) =>
  async (world: World, name: string, argument: unknown): Promise<Result<unknown>> => {
    const call = Object.hasOwn(calls, name) ? calls[name] : undefined;
    if (!call) return failed('bad-message');
    return call(world, argument).catch(() => failed('internal'));
  };
