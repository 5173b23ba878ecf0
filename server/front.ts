/** The one listening address of the server for as long as it runs: requests go to the application of the day, and between two of those they get a sentence. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openServer } from './web/connection.ts';
import { bareHeaders } from './web/headers.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export type Front = {
  server: Server;
  /** Takes the address, and gives it as a URL. */
  listen: (host: string, port: number) => Promise<string>;
  /** From now on requests are answered by this application. */
  serve: (handler: Handler) => void;
  /** From now on requests get the sentence; resolves once those that were in hand have their answers. */
  pause: (sentence: string) => Promise<void>;
  /** Takes no more connections, finishes what is in hand and lets go of the address. */
  close: () => Promise<void>;
};

/** Longer than any answer takes; whoever has not taken theirs by then is cut off. */
const patience = 10_000;
const retryAfterSeconds = '2';

const urlOf = ({ address, family, port }: AddressInfo): string => `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;

/** In the shape that the page reads from a procedure, and that everybody else reads from any other address. */
function away(sentence: string): Handler {
  const data = { code: 'SERVICE_UNAVAILABLE', httpStatus: 503, problem: { kind: 'storage', message: sentence } };
  const body = JSON.stringify({ message: sentence, error: { message: sentence, code: -32_603, data } });
  return (request, response) => {
    request.resume();
    const page = (request.headers.accept ?? '').includes('text/html');
    response.writeHead(503, {
      ...bareHeaders,
      'retry-after': retryAfterSeconds,
      'content-type': page ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8',
      ...(page && { refresh: retryAfterSeconds }),
    });
    response.end(page ? sentence : body);
  };
}

/** A front that says the sentence until it is given an application. */
export function openFront(sentence: string): Front {
  const inHand = new Set<ServerResponse>();
  let handler = away(sentence);
  const waiting: (() => void)[] = [];
  const server = openServer((request, response) => {
    inHand.add(response);
    response.once('close', () => {
      inHand.delete(response);
      if (inHand.size === 0) for (const resolve of waiting.splice(0)) resolve();
    });
    handler(request, response);
  });

  const answered = async (): Promise<void> => {
    if (inHand.size === 0) return;
    const cutOff = setTimeout(() => inHand.forEach((response) => response.destroy()), patience);
    await new Promise<void>((resolve) => waiting.push(resolve));
    clearTimeout(cutOff);
  };

  return {
    server,
    listen: (host, port) =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen({ host, port }, () => {
          server.off('error', reject);
          resolve(urlOf(server.address() as AddressInfo));
        });
      }),
    serve: (next) => (handler = next),
    pause: (said) => {
      handler = away(said);
      return answered();
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await answered();
      server.closeAllConnections();
      await closed;
    },
  };
}
