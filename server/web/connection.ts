/** The server beneath the application: how long a connection may take over anything, how much it may say before it is read, and what it hears if that is not HTTP. */
import { createServer, STATUS_CODES, type RequestListener, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { bareHeaders } from './headers.ts';

const second = 1000;

const settings = {
  /** Address, cookies and all other headers together, in bytes. */
  maxHeaderSize: 32 * 1024,
  headersTimeout: 15 * second,
  /** The largest plan over a line of 1 Mbit/s takes two minutes. */
  requestTimeout: 150 * second,
  /** Longer than the usual proxy keeps its side, so that it is never the one surprised. */
  keepAliveTimeout: 72 * second,
  connectionsCheckingInterval: 5 * second,
};

/** Silence for longer than any answer takes to be worked out. */
const longestSilence = 180 * second;

const mostConnections = 4000;

const unreadable = 'This request cannot be read.';

const sentences: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of this request are too large. Clear the cookies of this site and try again.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'This request took too long to arrive. Try again.'],
};

/** What is not HTTP, or not whole, is answered on the bare connection, which is then closed. */
function answerBadConnection(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, message] = sentences[error.code ?? ''] ?? [400, unreadable];
  const body = JSON.stringify({ message });
  const headers = Object.entries({ ...bareHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' });
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...headers.map(([name, value]) => `${name}: ${value}`)];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

/** A request that expects of the server what it does not do. */
const answerExpectation = (_request: IncomingMessage, response: ServerResponse): void =>
  void response.writeHead(417, bareHeaders).end(JSON.stringify({ message: unreadable }));

/** A server that hands each whole request to the handler. */
export function openServer(handler: RequestListener): Server {
  const server = createServer(settings, handler);
  server.maxConnections = mostConnections;
  server.setTimeout(longestSilence);
  server.on('clientError', answerBadConnection);
  server.on('checkExpectation', answerExpectation);
  return server;
}
