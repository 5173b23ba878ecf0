/** Invitations that nobody has accepted yet; one that is withdrawn opens nothing. */
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationEntry } from '../../shared/account.ts';
import { roleLabel } from '../../shared/role.ts';
import { formatMoment } from '../../shared/year.ts';
import { trpc } from '../api.ts';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import classes from './people.module.css';

export function Invitations({ invitations }: { invitations: readonly InvitationEntry[] }) {
  const withdrawing = useMutation(trpc.people.withdraw.mutationOptions());
  const [sure, setSure] = useState<InvitationEntry | null>(null);
  return (
    <section className={classes.invitations} aria-label="Invitations">
      <h2>Invited, not here yet</h2>
      <ul>
        {invitations.map((one) => (
          <li key={one.id}>
            <div>
              <strong>{one.email}</strong>
              <span>
                {roleLabel[one.role]} · by {one.invitedBy} · holds until {formatMoment(one.expiresAt)}
              </span>
            </div>
            <Button variant="default" aria-label={`Withdraw the invitation of ${one.email}`} onClick={() => setSure(one)}>
              Withdraw
            </Button>
          </li>
        ))}
      </ul>
      {sure && (
        <ConfirmDialog
          title={`Withdraw the invitation of ${sure.email}?`}
          act="Withdraw it"
          busy={withdrawing.isPending}
          error={withdrawing.error}
          onAct={() =>
            withdrawing.mutate(
              { id: sure.id },
              {
                onSuccess: () => {
                  setSure(null);
                  notifications.show({ message: `The link that ${sure.email} has opens nothing now.` });
                },
              },
            )
          }
          onClose={() => setSure(null)}
        >
          The link that they have stops working. You can invite them again.
        </ConfirmDialog>
      )}
    </section>
  );
}
