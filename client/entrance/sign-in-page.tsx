/** Signing in, in whatever ways this server offers; afterwards one is where one wanted to go. */
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { Me, SignInWays } from '../../shared/account.ts';
import { trpc } from '../api.ts';
import { askWhoIsHere } from '../session/me.ts';
import { OpenIdButton } from '../session/open-id-button.tsx';
import { PassphraseForm } from '../session/passphrase-form.tsx';
import { returnTo } from '../session/return-to.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { Waiting } from '../ui/waiting.tsx';
import type { Search } from '../view.ts';
import { DemoPersons } from './demo-persons.tsx';
import { failedElsewhere } from './failed-elsewhere.ts';
import { OutsideFrame } from './outside-frame.tsx';
import classes from './outside.module.css';

function Ways({ ways, me, next, onSignedIn }: { ways: SignInWays; me: Me | null; next: string; onSignedIn: () => unknown }) {
  const { demo, passphrase, openId } = ways;
  if (demo) return <DemoPersons persons={demo} here={me?.person.id ?? null} onSignedIn={onSignedIn} />;
  return (
    <>
      {openId && <OpenIdButton name={openId.name} next={next} variant={passphrase ? 'default' : 'filled'} />}
      {openId && passphrase && <p className={classes.or}>or</p>}
      {passphrase && (
        <PassphraseForm onSignedIn={onSignedIn}>
          <Link to="/reset" search={{ '': '' }}>
            Forgotten your pass-phrase?
          </Link>
        </PassphraseForm>
      )}
    </>
  );
}

const lead = {
  demo: (
    <>
      This is a demonstration. Its registers are illustrative, and anybody at this machine can be anybody: choose whose eyes to see it with.
    </>
  ),
  accounts: 'The whole public estate, for those who keep it and those who decide about it.',
};

export function SignInPage() {
  const router = useRouter();
  const search: Search = useSearch({ strict: false });
  const next = returnTo(search['next']);
  const ways = useQuery(trpc.session.ways.queryOptions());
  const { data: me } = useQuery(trpc.session.me.queryOptions());
  const goOn = () => router.history.replace(next);
  const arrived = me && !me.demo;
  useEffect(() => {
    if (arrived) router.history.replace(next);
  }, [arrived, router, next]);

  const failure = failedElsewhere(search['error']);
  return (
    <OutsideFrame title="Sign in" lead={ways.data && (ways.data.demo ? lead.demo : lead.accounts)} wide={Boolean(ways.data?.demo)}>
      {failure && (
        <div className={classes.notice} role="alert">
          {failure}
        </div>
      )}
      {ways.isPending && <Waiting label="Looking how one signs in here" lines={5} />}
      {ways.error && <ErrorNote error={ways.error} title="Signing in is not possible now" />}
      {ways.data && <Ways ways={ways.data} me={me ?? null} next={next} onSignedIn={() => askWhoIsHere().then(goOn)} />}
    </OutsideFrame>
  );
}
