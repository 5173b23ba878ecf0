/** What stands at the foot of every printed page: the day, the register's version and the number of the page. */
import { getNonce } from 'get-nonce';
import { useMemo } from 'react';
import { formatCount } from '../../shared/measure.ts';
import { formatMoment, isoMomentSchema } from '../../shared/year.ts';
import { usePaper } from '../ui/use-paper.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\\n<]/g, ' ')}"`;

type FootProps = { registerVersion: number | null; illustrative: boolean };

/** Page boxes take their text from a style sheet alone, so it is written into one. */
export function PaperFoot({ registerVersion, illustrative }: FootProps) {
  const paper = usePaper();
  const words = useMemo(() => {
    const day = formatMoment(isoMomentSchema.parse(new Date().toISOString()));
    const register = registerVersion === null ? '' : ` · register version ${formatCount(registerVersion)}`;
    return `Common Ground · ${paper ? 'printed ' : ''}${day}${register}${illustrative ? ' · illustrative figures' : ''}`;
  }, [paper, registerVersion, illustrative]);
  return (
    <style nonce={getNonce()}>
      {`@page { @bottom-left { content: ${quoted(words)}; } @bottom-right { content: "Page " counter(page) " of " counter(pages); } }`}
    </style>
  );
}
