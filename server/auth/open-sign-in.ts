/** The ways in of a starting server: its secret, the people of the demonstration where it is one, and never both them and real people. */
import type { IsoMoment } from '../../shared/year.ts';
import type { Config } from '../config.ts';
import type { Database } from '../db/open.ts';
import { ServerStop } from '../server-stop.ts';
import { allPeople } from '../store/people.ts';
import { sweepDoors } from '../store/sweep-doors.ts';
import { keptSecret } from './auth-secret.ts';
import { admitDemoPeople } from './demo-people.ts';
import { firstLink } from './first-administrator.ts';
import { hoursAfter } from './one-time-link.ts';
import { idleSessionSeconds } from './session-span.ts';
import type { SignIn } from './sign-in.ts';

/** Whom the demonstration lets in with one click could otherwise do as they like with real people's accounts. */
async function refuseRealPeople(db: Database, { dataDirectory }: Config): Promise<void> {
  if ((await allPeople(db, false)).length > 0)
    throw new ServerStop(
      `The data in ${dataDirectory} has accounts of real people, and the demonstration would let anybody in among them. Set DEMO=0 to start with accounts, or set DATA_DIR to another directory for the demonstration.`,
    );
}

/** Tells whoever starts the server how the first administrator comes in, where there is none. */
export async function openSignIn(db: Database, config: Config, now: () => IsoMoment, say: (line: string) => void): Promise<SignIn> {
  const { demo, publicUrl, port, authSecret, secondFactorRequired, openId, mail, contact, dataDirectory } = config;
  const secret = authSecret ?? keptSecret(dataDirectory);
  const signIn = { demo, origin: publicUrl ?? `http://localhost:${port}`, secret, secondFactorRequired, openId, mail, contact };
  // A disk that is full keeps nobody from reading.
  await sweepDoors(db, now(), hoursAfter(now(), -idleSessionSeconds / 3600)).catch(() => undefined);
  if (demo) {
    await refuseRealPeople(db, config);
    await admitDemoPeople(db, now);
    return signIn;
  }
  const link = await firstLink(db, signIn, now(), config.administratorLink);
  const why = config.administratorLink ? 'ADMIN_LINK is 1' : 'Nobody has an account yet';
  if (link !== null) say(`${why}. Open this link within a day to make an administrator's account; it works once:\n${link}`);
  return signIn;
}
