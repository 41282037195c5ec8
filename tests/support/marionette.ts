import { connect, type Socket } from 'node:net';

/** A connection to Firefox's own remote control: `length:[type, id, name, parameters]` over TCP. */
export interface Marionette {
  /** Sends a command; rejects with the browser's error. */
  send(name: string, parameters?: Record<string, unknown>): Promise<unknown>;
  close(): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

const COLON = 58;

/** Splits the bytes received so far into whole messages and what is left. */
function messages(bytes: Buffer): { whole: unknown[]; rest: Buffer } {
  const whole: unknown[] = [];
  let rest = bytes;
  for (;;) {
    const colon = rest.indexOf(COLON);
    const length = colon < 0 ? Number.NaN : Number(rest.subarray(0, colon).toString());
    const end = colon + 1 + length;
    if (Number.isNaN(length) || rest.length < end) return { whole, rest };
    whole.push(JSON.parse(rest.subarray(colon + 1, end).toString()));
    rest = rest.subarray(end);
  }
}

const errorOf = (value: unknown): Error =>
  new Error(
    typeof value === 'object' && value !== null && 'message' in value
      ? String(value.message)
      : JSON.stringify(value),
  );

function listen(socket: Socket, waiting: Map<unknown, Waiting>, hello: () => void): void {
  let bytes = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    const { whole, rest } = messages(Buffer.concat([bytes, chunk]));
    bytes = Buffer.from(rest);
    for (const message of whole) {
      if (!Array.isArray(message)) {
        hello();
        continue;
      }
      const [, id, error, value] = message as unknown[];
      const one = waiting.get(id);
      waiting.delete(id);
      if (error === null) one?.resolve(value);
      else one?.reject(errorOf(error));
    }
  });
  socket.on('close', () => {
    for (const one of waiting.values()) one.reject(new Error('Firefox closed the connection'));
    waiting.clear();
  });
}

/** Connects once; rejects while Firefox does not listen yet. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const waiting = new Map<unknown, Waiting>();
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    listen(socket, waiting, resolve);
  });
  socket.on('error', () => socket.destroy());
  let last = 0;
  return {
    send: (name, parameters = {}) =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        const text = JSON.stringify([0, last, name, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}
