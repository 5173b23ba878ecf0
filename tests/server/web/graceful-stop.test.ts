/** A server that is asked to stop finishes what it was told, and takes nothing new. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { givenRunning } from '../../given/given-running.ts';
import { temporaryDirectory } from '../../given/given-server.ts';

/** A request of which the last byte is still to come. */
async function halfSaid(port: number) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const parts: Buffer[] = [];
  socket.on('data', (part) => parts.push(part));
  const closed = once(socket, 'close');
  socket.write('POST /trpc/session.me HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 2\r\n\r\n{');
  return {
    finish: async () => {
      socket.write('}');
      await closed;
      return Buffer.concat(parts).toString('utf8');
    },
  };
}

test('a request in hand is answered, an idle connection is let go, and nobody new is taken', async () => {
  const directory = temporaryDirectory();
  const running = await givenRunning(directory);
  const { port } = new URL(running.address);
  expect((await fetch(`${running.address}/health`)).status).toBe(200);
  const inHand = await halfSaid(Number(port));
  expect((await fetch(`${running.address}/health`)).status).toBe(200);
  const stopped = running.stop();
  const answer = await inHand.finish();
  await stopped;
  expect(answer).toMatch(/^HTTP\/1\.1 200 [^]*\{"result":\{"data":null\}\}/);
  await expect(fetch(`${running.address}/health`)).rejects.toThrow();
  expect([running.reports, running.failures]).toEqual([[], []]);
  rmSync(directory, { recursive: true, force: true });
});
