/** One upload from the choice of a file to its place among the imports: how far it is, what stopped it, and the file kept for another try. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { type ImportId, importIdSchema, type OrganisationId } from '../../shared/ids.ts';
import { queryClient } from '../api.ts';
import { formatBytes } from '../ui/format-bytes.ts';
import { sendFile, type Sending } from '../send-file.ts';

export type Upload = {
  file: File | null;
  /** Bytes that have gone; null while nothing is being sent. */
  sent: number | null;
  trouble: string | null;
  start: (file: File, organisation: OrganisationId) => void;
  cancel: () => void;
  clear: () => void;
};

const addressOf = (file: File, organisation: OrganisationId) =>
  `/api/imports?${new URLSearchParams({ organisation, name: file.name }).toString()}`;

const idIn = (answer: unknown): ImportId | null =>
  typeof answer === 'object' && answer !== null && 'id' in answer ? (importIdSchema.safeParse(answer.id).data ?? null) : null;

/** A file of more bytes than `most` is not sent at all. */
export function useUpload(most: number | null, onTaken: (id: ImportId) => void): Upload {
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const sending = useRef<Sending | null>(null);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (sending.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      if (!sending.current) return;
      sending.current.cancel();
      notifications.show({
        message: 'You left while a file was being sent, so it was stopped and not taken. Send it again under Imports.',
      });
    };
  }, []);

  const start = async (chosen: File, organisation: OrganisationId) => {
    setFile(chosen);
    if (chosen.size === 0) return setTrouble('This file is empty. Choose another, or save it again where it comes from.');
    if (most !== null && chosen.size > most)
      return setTrouble(
        `It is ${formatBytes(chosen.size)}, and at most ${formatBytes(most)} are taken. Split the list into several files, or ask whoever looks after the server.`,
      );
    setTrouble(null);
    setSent(0);
    const mine = sendFile(addressOf(chosen, organisation), chosen, setSent);
    sending.current = mine;
    const outcome = await mine.outcome;
    if (sending.current !== mine) return;
    sending.current = null;
    setSent(null);
    if (outcome.kind === 'refused' || outcome.kind === 'lost') return setTrouble(outcome.message);
    if (outcome.kind === 'cancelled') return setFile(null);
    const id = idIn(outcome.answer);
    if (id === null) return setTrouble('The server took the file and did not say where it is. Look in the list below.');
    setFile(null);
    await queryClient.invalidateQueries();
    onTaken(id);
  };
  return {
    file,
    sent,
    trouble,
    start: (chosen, organisation) => void start(chosen, organisation),
    cancel: () => sending.current?.cancel(),
    clear: () => {
      setFile(null);
      setTrouble(null);
    },
  };
}
