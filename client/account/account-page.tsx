/** One's own account: name, pass-phrase, second factor, and where one is signed in. */
import { useState } from 'react';
import { Page } from '../ui/page.tsx';
import { byOneClick, useMe } from '../session/me.ts';
import classes from './account.module.css';
import { NameSection } from './name-section.tsx';
import { PassphraseSection } from './passphrase-section.tsx';
import { SecondFactorSection } from './second-factor-section.tsx';
import { SessionsSection } from './sessions-section.tsx';

export function AccountPage() {
  const me = useMe();
  /** What was due on coming here stays at the top until one leaves, so that nothing moves under one's hands. */
  const [due] = useState(me.person.secondFactorDue);
  return (
    <Page title="Your account" lead={byOneClick(me) ? 'A person of the demonstration.' : me.email} width="text">
      <div className={classes.sections}>
        {due && <SecondFactorSection me={me} />}
        <NameSection me={me} />
        {me.passphrase && <PassphraseSection me={me} />}
        {!byOneClick(me) && !due && <SecondFactorSection me={me} />}
        <SessionsSection />
      </div>
    </Page>
  );
}
