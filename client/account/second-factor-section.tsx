/** The second factor: off, being set up, or on; each change asks for the pass-phrase first. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { Me } from '../../shared/account.ts';
import { beginSecondFactor, dropSecondFactor, newBackUpCodes } from '../auth.ts';
import { askWhoIsHere } from '../session/me.ts';
import { AccountSection } from './account-section.tsx';
import classes from './account.module.css';
import { AuthenticatorSteps } from './authenticator-steps.tsx';
import { BackUpCodes } from './back-up-codes.tsx';
import { ProveIt } from './prove-it.tsx';

type Doing =
  | { at: 'rest' }
  | { at: 'proving'; wish: 'set-up' | 'codes' | 'drop' }
  | { at: 'setting-up'; uri: string; codes: string[] }
  | { at: 'codes'; codes: string[] };

const rest: Doing = { at: 'rest' };

function Steps({ me, doing, onDoing }: { me: Me; doing: Doing; onDoing: (doing: Doing) => void }) {
  const cancel = () => onDoing(rest);
  if (doing.at === 'setting-up')
    return (
      <AuthenticatorSteps
        uri={doing.uri}
        onCancel={cancel}
        onConfirmed={async () => {
          onDoing({ at: 'codes', codes: doing.codes });
          await askWhoIsHere();
        }}
      />
    );
  if (doing.at === 'codes') return <BackUpCodes codes={doing.codes} email={me.email} onDone={cancel} />;
  if (doing.at === 'proving' && doing.wish === 'set-up')
    return (
      <ProveIt
        me={me}
        act="Go on"
        ask={beginSecondFactor}
        onCancel={cancel}
        onProved={({ totpURI, backupCodes }) => onDoing({ at: 'setting-up', uri: totpURI, codes: backupCodes })}
      />
    );
  if (doing.at === 'proving' && doing.wish === 'codes')
    return (
      <ProveIt
        me={me}
        act="Make new back-up codes"
        ask={newBackUpCodes}
        onCancel={cancel}
        onProved={({ backupCodes }) => onDoing({ at: 'codes', codes: backupCodes })}
      />
    );
  if (doing.at === 'proving')
    return (
      <ProveIt
        me={me}
        act="Turn the second factor off"
        ask={dropSecondFactor}
        onCancel={cancel}
        onProved={async () => {
          await askWhoIsHere();
          onDoing(rest);
          notifications.show({ message: 'The second factor is off: your pass-phrase alone signs you in.' });
        }}
      />
    );
  if (!me.secondFactor)
    return (
      <Button variant={me.person.secondFactorDue ? 'filled' : 'default'} onClick={() => onDoing({ at: 'proving', wish: 'set-up' })}>
        Set up a second factor
      </Button>
    );
  return (
    <div className={classes.buttons}>
      <Button variant="default" onClick={() => onDoing({ at: 'proving', wish: 'codes' })}>
        Make new back-up codes
      </Button>
      <Button variant="default" onClick={() => onDoing({ at: 'proving', wish: 'drop' })}>
        Turn it off
      </Button>
    </div>
  );
}

export function SecondFactorSection({ me }: { me: Me }) {
  const [doing, setDoing] = useState<Doing>(rest);
  const lead = me.secondFactor
    ? 'On. Besides your pass-phrase, signing in asks for a code from your authenticator.'
    : 'An authenticator on your telephone shows a new code every 30 seconds. With it, a stolen pass-phrase alone opens nothing.';
  return (
    <AccountSection title="Second factor" lead={lead}>
      {me.person.secondFactorDue && (
        <p className={classes.due}>
          <strong>Your role needs a second factor.</strong> Set it up now; until then nothing else can be opened.
        </p>
      )}
      <Steps me={me} doing={doing} onDoing={setDoing} />
    </AccountSection>
  );
}
