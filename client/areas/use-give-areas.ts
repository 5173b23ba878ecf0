/** A file of small areas on its way: sent to be looked at, then sent again to be kept; the file stays here in between. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import type { AreasGiven } from '../../shared/access/area-answer.ts';
import { counted } from '../../shared/counted.ts';
import { queryClient, trpc } from '../api.ts';
import { sendFile, type Sending } from '../send-file.ts';

export type GiveAreas = {
  file: File | null;
  /** Bytes that have gone; null while nothing is being sent. */
  sent: number | null;
  /** What the server made of the file; null before it has looked. */
  given: AreasGiven | null;
  trouble: string | null;
  look: (file: File) => void;
  keep: (source: string, asAt: string) => void;
  cancel: () => void;
  clear: () => void;
};

const addressOf = (file: File, more: Record<string, string> = {}) =>
  `/api/small-areas?${new URLSearchParams({ name: file.name, ...more }).toString()}`;

export function useGiveAreas(): GiveAreas {
  const [file, setFile] = useState<File | null>(null);
  const [sent, setSent] = useState<number | null>(null);
  const [given, setGiven] = useState<AreasGiven | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const sending = useRef<Sending | null>(null);
  useEffect(() => () => sending.current?.cancel(), []);

  const send = async (chosen: File, more?: Record<string, string>): Promise<AreasGiven | null> => {
    setTrouble(null);
    setSent(0);
    const mine = sendFile(addressOf(chosen, more), chosen, setSent);
    sending.current = mine;
    const outcome = await mine.outcome;
    if (sending.current !== mine) return null;
    sending.current = null;
    setSent(null);
    if (outcome.kind === 'taken') return outcome.answer as AreasGiven;
    if (outcome.kind !== 'cancelled') setTrouble(outcome.message);
    return null;
  };
  const clear = () => {
    setFile(null);
    setGiven(null);
    setTrouble(null);
  };
  const look = async (chosen: File) => {
    setFile(chosen);
    setGiven(null);
    setGiven(await send(chosen));
  };
  const keep = async (source: string, asAt: string) => {
    if (file === null) return;
    const kept = await send(file, { keep: '1', source, asAt, requestId: crypto.randomUUID() });
    if (kept === null) return;
    clear();
    notifications.show({ message: `${counted(kept.areas, 'small area')} are in use.` });
    await queryClient.invalidateQueries({ queryKey: trpc.area.pathKey() });
  };
  return {
    file,
    sent,
    given,
    trouble,
    look: (chosen) => void look(chosen),
    keep: (source, asAt) => void keep(source, asAt),
    cancel: () => sending.current?.cancel(),
    clear,
  };
}
