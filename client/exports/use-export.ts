/** One export from the press of a button to the file among one's downloads: how far it is, how it ended, and a way to stop it. */
import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { queryClient } from '../api.ts';
import { downloadFile } from '../ui/download.ts';
import { receiveFile, type Receiving } from './receive-file.ts';

export type ExportState =
  | { kind: 'idle' }
  | { kind: 'receiving'; bytes: number }
  | { kind: 'done'; name: string; bytes: number }
  | { kind: 'failed'; message: string };

export type Export = { state: ExportState; start: (address: string) => void; cancel: () => void; forget: () => void };

/** Bytes between two drawings of how far it is. */
const tellEvery = 250_000;

export function useExport(): Export {
  const [state, setState] = useState<ExportState>({ kind: 'idle' });
  const receiving = useRef<Receiving | null>(null);
  useEffect(() => {
    const leaving = (event: BeforeUnloadEvent) => {
      if (receiving.current) event.preventDefault();
    };
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('beforeunload', leaving);
      if (!receiving.current) return;
      receiving.current.cancel();
      receiving.current = null;
      notifications.show({ message: 'The export was stopped before it was whole, and nothing was saved.' });
    };
  }, []);

  const start = async (address: string) => {
    setState({ kind: 'receiving', bytes: 0 });
    let shown = 0;
    const mine = receiveFile(address, (bytes) => {
      if (receiving.current !== mine || bytes - shown < tellEvery) return;
      shown = bytes;
      setState({ kind: 'receiving', bytes });
    });
    receiving.current = mine;
    const outcome = await mine.outcome;
    if (receiving.current !== mine) return;
    receiving.current = null;
    if (outcome.kind === 'cancelled') return setState({ kind: 'idle' });
    if (outcome.kind !== 'received') return setState({ kind: 'failed', message: outcome.message });
    downloadFile(outcome.name, outcome.file);
    setState({ kind: 'done', name: outcome.name, bytes: outcome.file.size });
    await queryClient.invalidateQueries();
  };
  return {
    state,
    start: (address) => void start(address),
    cancel: () => receiving.current?.cancel(),
    forget: () => setState((now) => (now.kind === 'receiving' ? now : { kind: 'idle' })),
  };
}
