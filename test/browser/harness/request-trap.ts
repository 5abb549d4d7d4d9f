import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Every request that a browser makes, kept from going anywhere. */
export type RequestTrap = {
  /** For `openWithExtension`: all of the browser's requests go here, those of its own processes included. */
  readonly args: readonly string[];
  /** What was asked for so far: addresses, or hosts where a request was to be encrypted. */
  readonly requests: readonly string[];
  close(): Promise<void>;
};

/** Opens a proxy that answers nobody and writes down who was asked. */
export async function openRequestTrap(): Promise<RequestTrap> {
  const requests: string[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request.url ?? '');
    response.statusCode = 502;
    response.end();
  });
  server.on('connect', (request, socket) => {
    requests.push(request.url ?? '');
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server's address is one
  return {
    args: [`--proxy-server=127.0.0.1:${port}`, '--proxy-bypass-list=<-loopback>'],
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
