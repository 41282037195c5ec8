import * as v from 'valibot';
import { expect, test } from 'vitest';
import { done, failed } from '@/lib/core/model/problem';
import { answering, taking } from '@/lib/messaging/areas/serve-area';

const answer = answering<string>({
  greet: taking(v.string(), (world, name) => Promise.resolve(done(`${world}, ${name}`))),
  count: (world) => Promise.resolve(done(world.length)),
  break: () => Promise.reject(new Error('unforeseen')),
});

test('a call gets what it works on and its argument', async () => {
  expect(await answer('good day', 'greet', 'Ada')).toEqual(done('good day, Ada'));
  expect(await answer('four', 'count', null)).toEqual(done(4));
});

test.each(['toString', '__proto__', 'constructor', ''])('no call is named %s', async (name) => {
  expect(await answer('', name, null)).toEqual(failed('bad-message'));
});

test('an argument that does not fit is refused, what was not foreseen is told', async () => {
  expect(await answer('', 'greet', 7)).toEqual(failed('bad-message'));
  expect(await answer('', 'break', null)).toEqual(failed('internal'));
});
