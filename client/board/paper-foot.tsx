/** What stands at the foot of every printed page: the day, the register's version and the number of the page. */
import { getNonce } from 'get-nonce';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { formatCount } from '../../shared/measure.ts';
import type { PackPaper } from '../../shared/report/report-answer.ts';
import { formatMoment, isoMomentSchema } from '../../shared/year.ts';

const quoted = (text: string) => `"${text.replaceAll(/["\\\n<]/g, ' ')}"`;

const now = () => formatMoment(isoMomentSchema.parse(new Date().toISOString()));

type FootProps = {
  registerVersion: number | null;
  illustrative: boolean;
  /** The paper of a pack, whose cover has no foot; null leaves the paper to whoever prints. */
  pack: PackPaper | null;
};

const sheet = (pack: PackPaper | null) =>
  pack === null
    ? ''
    : `@page { size: ${pack.toUpperCase()} landscape; } @page :first { @bottom-left { content: ""; } @bottom-right { content: ""; } }`;

/** Page boxes take their text from a style sheet alone, so it is written into one. */
export function PaperFoot({ registerVersion, illustrative, pack }: FootProps) {
  const [moment, setMoment] = useState(now);
  useEffect(() => {
    const print = () => flushSync(() => setMoment(now()));
    addEventListener('beforeprint', print);
    return () => removeEventListener('beforeprint', print);
  }, []);
  const register = registerVersion === null ? '' : ` · register version ${formatCount(registerVersion)}`;
  const words = `Common Ground · printed ${moment}${register}${illustrative ? ' · illustrative figures' : ''}`;
  return (
    <style nonce={getNonce()}>
      {`@page { @bottom-left { content: ${quoted(words)}; } @bottom-right { content: "Page " counter(page) " of " counter(pages); } } ${sheet(pack)}`}
    </style>
  );
}
