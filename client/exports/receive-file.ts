/** Takes a file that the server makes while it is sent, and tells how much of it has come; a file that does not come whole is not kept. */
import { sessionEnded } from '../session/session-end.ts';

export type ReceiveOutcome =
  | { kind: 'received'; file: Blob; name: string }
  | { kind: 'refused'; message: string }
  | { kind: 'lost'; message: string }
  | { kind: 'cancelled' };

export type Receiving = { outcome: Promise<ReceiveOutcome>; cancel: () => void };

const unreached = 'The server did not answer. Check the connection and try again.';
const broken = 'The connection was lost, or the server stopped, before the whole list had come. Nothing was saved: try again.';
const unsaid = 'The server could not make this list and did not say why. Try again, or ask whoever looks after it.';

const signedOut = 401;
/** Gathered into larger parts, which the browser may put aside on its disk. */
const partBytes = 8_000_000;

async function messageOf(response: Response): Promise<string> {
  const answer: unknown = await response.json().catch(() => null);
  return typeof answer === 'object' && answer !== null && 'message' in answer && typeof answer.message === 'string'
    ? answer.message
    : unsaid;
}

/** The name in a Content-Disposition header (RFC 6266); null where there is none. */
export function nameIn(header: string | null): string | null {
  const wide = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1];
  const plain = /filename="?([^";]+)"?/i.exec(header ?? '')?.[1];
  try {
    return wide === undefined ? (plain ?? null) : decodeURIComponent(wide);
  } catch {
    return plain ?? null;
  }
}

async function bytesOf(response: Response, onBytes: (bytes: number) => void): Promise<Blob> {
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  const parts: Blob[] = [];
  let [chunks, waiting, all]: [Uint8Array<ArrayBuffer>[], number, number] = [[], 0, 0];
  const reader = response.body?.getReader();
  for (let step = await reader?.read(); step && !step.done; step = await reader?.read()) {
    chunks.push(step.value);
    waiting += step.value.length;
    all += step.value.length;
    if (waiting >= partBytes) {
      parts.push(new Blob(chunks));
      [chunks, waiting] = [[], 0];
    }
    onBytes(all);
  }
  return new Blob([...parts, ...chunks], { type });
}

/** Where the session has ended it waits until the person has signed in again, and then asks anew. */
export function receiveFile(address: string, onBytes: (bytes: number) => void): Receiving {
  const stop = new AbortController();
  const receive = async (): Promise<ReceiveOutcome> => {
    let begun = false;
    try {
      const response = await fetch(address, { signal: stop.signal });
      if (response.status === signedOut) {
        const again = await sessionEnded(true);
        if (stop.signal.aborted) return { kind: 'cancelled' };
        return again ? await receive() : { kind: 'refused', message: 'Sign in, then export again.' };
      }
      if (!response.ok) return { kind: 'refused', message: await messageOf(response) };
      begun = true;
      const name = nameIn(response.headers.get('content-disposition'));
      const file = await bytesOf(response, onBytes);
      return { kind: 'received', file, name: name ?? 'list' };
    } catch {
      return stop.signal.aborted ? { kind: 'cancelled' } : { kind: 'lost', message: begun ? broken : unreached };
    }
  };
  return { outcome: receive(), cancel: () => stop.abort() };
}
