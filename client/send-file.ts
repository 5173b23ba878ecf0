/** Sends a file to the server as it is and tells how much of it has gone; the file stays with whoever sends it, whatever comes of it. */
import { sessionEnded } from './session/session-end.ts';

export type SendOutcome =
  | { kind: 'taken'; answer: unknown }
  | { kind: 'refused'; message: string }
  | { kind: 'lost'; message: string }
  | { kind: 'cancelled' };

export type Sending = { outcome: Promise<SendOutcome>; cancel: () => void };

const lost = 'The connection was lost before the whole file had gone. The file is still chosen: send it again when you are connected.';
const unreadable = 'The server’s answer could not be read. Send the file again.';

const signedOut = 401;

const messageIn = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string' ? answer.message : unreadable;

function answerOf(request: XMLHttpRequest): unknown {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return null;
  }
}

/** `onSent` is told the bytes that have gone. Where the session has ended it waits until the person has signed in again, and then sends anew. */
export function sendFile(address: string, file: Blob, onSent: (bytes: number) => void): Sending {
  let request = new XMLHttpRequest();
  let cancelled = false;
  const once = () =>
    new Promise<SendOutcome | 'signed-out'>((resolve) => {
      request = new XMLHttpRequest();
      request.open('POST', address);
      request.setRequestHeader('content-type', 'application/octet-stream');
      request.upload.addEventListener('progress', ({ loaded }) => onSent(Math.min(loaded, file.size)));
      request.addEventListener('load', () => {
        if (request.status === signedOut) return resolve('signed-out');
        const answer = answerOf(request);
        const taken = request.status >= 200 && request.status < 300 && answer !== null;
        resolve(taken ? { kind: 'taken', answer } : { kind: 'refused', message: messageIn(answer) });
      });
      request.addEventListener('error', () => resolve({ kind: 'lost', message: lost }));
      request.addEventListener('abort', () => resolve({ kind: 'cancelled' }));
      request.send(file);
    });
  const send = async (): Promise<SendOutcome> => {
    const outcome = await once();
    if (outcome !== 'signed-out') return outcome;
    const again = await sessionEnded(true);
    if (cancelled) return { kind: 'cancelled' };
    return again ? send() : { kind: 'refused', message: 'Sign in, then send the file again; it is still chosen.' };
  };
  return {
    outcome: send(),
    cancel: () => {
      cancelled = true;
      request.abort();
    },
  };
}
