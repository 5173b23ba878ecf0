/** Signing in by way of the organisation's own account: the browser goes there and comes back. */
import { Button } from '@mantine/core';
import { openIdAddress } from '../auth.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { useAttempt } from './use-attempt.ts';

type OpenIdButtonProps = {
  name: string;
  /** Where to come back to. */
  next: string;
  variant?: 'default' | 'filled';
};

export function OpenIdButton({ name, next, variant = 'default' }: OpenIdButtonProps) {
  const { busy, attempt, general } = useAttempt();
  const failed = `/sign-in?${new URLSearchParams({ next })}`;
  const go = () =>
    attempt(
      () => openIdAddress(next, failed),
      ({ url }) => {
        location.assign(url);
        return new Promise(() => undefined);
      },
    );
  return (
    <>
      <Button variant={variant} size="md" fullWidth loading={busy} onClick={() => void go()}>
        Sign in with {name}
      </Button>
      {general && <ErrorNote error={general} />}
    </>
  );
}
