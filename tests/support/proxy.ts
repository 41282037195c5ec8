import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, type Socket } from 'node:net';

/** A proxy that leads every host to one server of ours, and notes who is asked for. */
export interface Proxy {
  readonly port: number;
  /** `host:port` of every connection and the address of every plain request, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Starts a proxy whose connections all go to a port of this machine. */
export async function startProxy(port: number): Promise<Proxy> {
  const asked: string[] = [];
  const open = new Set<Socket>();
  const server = createServer((incoming, answer) => {
    asked.push(incoming.url ?? '');
    answer.writeHead(404).end();
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  server.on('connect', (incoming, socket, head) => {
    asked.push(incoming.url ?? '');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connected\r\n\r\n');
      onward.write(head);
      onward.pipe(socket);
      socket.pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port');
  return {
    port: address.port,
    asked,
    close: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
