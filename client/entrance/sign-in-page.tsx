/** Signing in, in whatever ways this server offers; afterwards one is where one wanted to go. */
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { DemoPerson, Me, SignInWays } from '../../shared/account.ts';
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

const forgotten = (
  <Link to="/reset" search={{ '': '' }}>
    Forgotten your pass-phrase?
  </Link>
);

/** Whoever was invited in the demonstration signs in as people do elsewhere. */
function Demonstration({ persons, here, onSignedIn }: { persons: DemoPerson[]; here: string | null; onSignedIn: () => unknown }) {
  const [typed, setTyped] = useState(false);
  return (
    <>
      <DemoPersons persons={persons} here={here} onSignedIn={onSignedIn} />
      <div className={classes.otherWay}>
        {typed ? (
          <PassphraseForm onSignedIn={onSignedIn}>{forgotten}</PassphraseForm>
        ) : (
          <Button variant="subtle" onClick={() => setTyped(true)}>
            I was invited and have a pass-phrase
          </Button>
        )}
      </div>
    </>
  );
}

type WaysProps = { ways: SignInWays; me: Me | null; next: string; onSignedIn: () => unknown };

function Ways({ ways: { demo, passphrase, openId }, me, next, onSignedIn }: WaysProps) {
  if (demo) return <Demonstration persons={demo} here={me?.person.id ?? null} onSignedIn={onSignedIn} />;
  return (
    <>
      {openId && <OpenIdButton name={openId.name} next={next} variant={passphrase ? 'default' : 'filled'} />}
      {openId && passphrase && <p className={classes.or}>or</p>}
      {passphrase && <PassphraseForm onSignedIn={onSignedIn}>{forgotten}</PassphraseForm>}
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
