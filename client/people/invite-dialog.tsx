/** Inviting somebody: whom, as what; the link is sent where the server can, and always given to hand over. */
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { trpc } from '../api.ts';
import { looksLikeEmail } from '../session/looks-like-email.ts';
import { answered } from '../session/trouble-of-problem.ts';
import { useAttempt } from '../session/use-attempt.ts';
import { ErrorNote } from '../ui/error-note.tsx';
import { LinkGiven } from './link-given.tsx';
import { beginner, missingFrom, settled } from './standing.ts';
import { StandingFields } from './standing-fields.tsx';

type Given = { link: string; sent: boolean; email: string };

function InviteForm({ onGiven, onClose }: { onGiven: (given: Given) => void; onClose: () => void }) {
  const inviting = useMutation(trpc.people.invite.mutationOptions());
  const [email, setEmail] = useState('');
  const [standing, setStanding] = useState(beginner);
  const [asked, setAsked] = useState(false);
  const { form, busy, say, attempt, of, general } = useAttempt();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!looksLikeEmail(email)) return say({ message: 'Give the e-mail address of whom you invite.', field: 'email', over: false });
    if (missingFrom(standing)) return say(null);
    const invitation = { email: email.trim(), ...settled(standing) };
    void attempt(
      () => answered(inviting.mutateAsync(invitation), { email: 'email' }),
      ({ link, sent }) => onGiven({ link, sent, email: email.trim() }),
    );
  };
  return (
    <form {...form} onSubmit={submit}>
      <Stack gap={18}>
        <TextInput
          label="E-mail address"
          type="email"
          data-autofocus
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          {...of('email')}
        />
        <StandingFields standing={standing} wrong={asked ? missingFrom(standing) : null} onChange={setStanding} />
        {general && <ErrorNote error={general} title="Nobody was invited" />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={busy}>
            Invite
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const sentenceOf = ({ sent, email }: Given) =>
  sent
    ? `The invitation is on its way to ${email}. Should it not arrive, hand over this link; it works once.`
    : `This server sends no e-mail, so hand this link to ${email} yourself; it works once, and whoever has it can use it.`;

export function InviteDialog({ onClose }: { onClose: () => void }) {
  const [given, setGiven] = useState<Given | null>(null);
  return (
    <Modal opened onClose={onClose} title={given ? `${given.email} is invited` : 'Invite somebody'} size="lg">
      {given ? (
        <LinkGiven sentence={sentenceOf(given)} link={given.link} label="Invitation" onDone={onClose} />
      ) : (
        <InviteForm onGiven={setGiven} onClose={onClose} />
      )}
    </Modal>
  );
}
