/** The channel between a running server and the keeper's commands: one JSON line asks, JSON lines answer, and the last one says whether it was done. */
import { rmSync } from 'node:fs';
import { createConnection, createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { commandedExportSchema } from '../export/keepers-export.ts';
import { commandedSchema } from '../import/keepers-import.ts';
import { commandedReportSchema } from '../report/keepers-report.ts';
import { controlPath } from './control-path.ts';

const markSchema = z.strictObject({ file: z.string(), properties: z.number(), scenarios: z.number(), madeAt: z.string() });

export const askSchema = z.discriminatedUnion('ask', [
  z.strictObject({ ask: z.literal('examine') }),
  z.strictObject({ ask: z.literal('record'), mark: markSchema }),
  z.strictObject({ ask: z.literal('import'), commanded: commandedSchema }),
  z.strictObject({ ask: z.literal('export'), commanded: commandedExportSchema }),
  z.strictObject({ ask: z.literal('report'), commanded: commandedReportSchema }),
  z.strictObject({ ask: z.literal('restore'), incoming: z.string(), mark: markSchema }),
]);
export type Ask = z.infer<typeof askSchema>;

/** `lines` are sentences for whoever asked. */
export const replySchema = z.strictObject({ done: z.boolean(), lines: z.array(z.string()) });
export type Reply = z.infer<typeof replySchema>;

export type Control = { close: () => Promise<void> };

async function answer(socket: Socket, reply: (ask: Ask) => Promise<Reply>): Promise<void> {
  for await (const line of createInterface({ input: socket })) {
    const ask = askSchema.safeParse(JSON.parse(line));
    const given: Reply = ask.success
      ? await reply(ask.data)
      : { done: false, lines: ['The running server is of another version and does not know this command.'] };
    socket.end(`${JSON.stringify(given)}\n`);
    return;
  }
}

/** What is made while the mask is set is the owner's alone from its first moment. */
function listenPrivately(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    const mask = process.umask(0o177);
    server.listen(path, () => resolve());
    process.umask(mask);
  });
}

/** Listens for commands, one after another; whoever holds the directory's lock may clear away the socket of a server that was killed. */
export async function openControl(directory: string, reply: (ask: Ask) => Promise<Reply>): Promise<Control> {
  const path = controlPath(directory);
  rmSync(path, { force: true });
  let latest: Promise<unknown> = Promise.resolve();
  const inTurn = (ask: Ask): Promise<Reply> => {
    const turn = latest.then(() => reply(ask));
    latest = turn.catch(() => undefined);
    return turn;
  };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    answer(socket, inTurn).catch(() => socket.destroy());
  });
  await listenPrivately(server, path);
  return {
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await latest;
      for (const socket of sockets) socket.destroySoon();
      await closed;
    },
  };
}

/** Asks the server of a data directory; `nobody` where none listens, `silent` where it went away without an answer. */
export function askServer(directory: string, ask: Ask): Promise<Reply | 'nobody' | 'silent'> {
  return new Promise((resolve) => {
    const socket = createConnection(controlPath(directory));
    let said = '';
    let met = false;
    socket.setEncoding('utf8');
    socket.once('connect', () => {
      met = true;
      socket.write(`${JSON.stringify(ask)}\n`);
    });
    socket.on('data', (text: string) => (said += text));
    socket.once('error', () => resolve(met ? 'silent' : 'nobody'));
    socket.once('close', () => resolve(said.endsWith('\n') ? replySchema.parse(JSON.parse(said)) : 'silent'));
  });
}
