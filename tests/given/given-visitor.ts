/** Somebody at a server that runs, over HTTP: signs in by one click, asks procedures, and sees what is answered. */

export type Answered = { status: number; headers: Headers; value: unknown; message: string };

export type Visitor = {
  cookie: string;
  /** Posts to a procedure; rejects only where no answer came. */
  ask: (procedure: string, input?: unknown) => Promise<Answered>;
};

const json = { 'content-type': 'application/json' };

type Body = { result?: { data?: unknown }; error?: { message?: string }; message?: string };

async function answered(response: Response): Promise<Answered> {
  const body = (await response.json()) as Body;
  const message = body.error?.message ?? body.message ?? '';
  return { status: response.status, headers: response.headers, value: body.result?.data, message };
}

export function visitorWith(address: string, cookie: string): Visitor {
  const headers = { ...json, cookie };
  return {
    cookie,
    ask: async (procedure, input = {}) =>
      answered(await fetch(`${address}/trpc/${procedure}`, { method: 'POST', headers, body: JSON.stringify(input) })),
  };
}

/** Throws where signing in is refused. */
export async function signIn(address: string, id = 'demo-administrator'): Promise<Visitor> {
  const response = await fetch(`${address}/api/auth/sign-in/demo`, { method: 'POST', headers: json, body: JSON.stringify({ id }) });
  const text = await response.text();
  const cookie = response.headers.getSetCookie().map((one) => one.split(';')[0] ?? '');
  if (!response.ok || cookie.length === 0) throw new Error(`Signing in was answered with ${response.status}: ${text}`);
  return visitorWith(address, cookie.join('; '));
}
