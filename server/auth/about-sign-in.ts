/** What the sign-in page and the account page say of this server and of the person at the browser. */
import type { Me, SignInWays } from '../../shared/account.ts';
import { hasPassphrase } from '../store/credentials.ts';
import { demoPeople } from './demo-people.ts';
import type { SignIn } from './sign-in.ts';
import { presentOf, type Door } from './who-asks.ts';

export const waysOf = ({ demo, openId, mail, contact }: SignIn): SignInWays => ({
  demo: demo ? [...demoPeople] : null,
  passphrase: true,
  openId: openId && { name: openId.name },
  mail: mail !== null,
  contact,
});

/** The person whom the cookies of a request stand for; null where nobody has signed in. */
export async function meOf(door: Door, cookies: string | undefined): Promise<Me | null> {
  const present = await presentOf(door, cookies);
  if (present === null) return null;
  const { person, stored } = present;
  const { email, demo, secondFactor } = stored;
  return { person, email, demo, secondFactor, passphrase: await hasPassphrase(door.db, stored.id) };
}
