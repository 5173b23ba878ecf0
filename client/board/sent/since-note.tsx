/** One line under the head of a sent plan: whether the register has moved on beneath it, and what that would do to the saving and the net receipt. */
import { useQuery } from '@tanstack/react-query';
import { counted } from '../../../shared/counted.ts';
import { shiftWords } from '../../../shared/frozen/shift-words.ts';
import { inSentence } from '../../../shared/in-sentence.ts';
import { type Answers, trpc } from '../../api.ts';
import board from '../board.module.css';

const told = ['annualSaving', 'netReceipt'];

function words({ properties, effect }: Answers['sent']['differences']): string {
  if (properties.length === 0) return 'Nothing that it rests on has changed in the register since.';
  const shifts = effect.filter(({ key }) => told.includes(key)).map(shiftWords);
  const has = counted(properties.length, 'property it rests on has', 'properties it rests on have');
  if (shifts.length === 0) return `Since then ${has} changed; the saving and the net receipt would be the same.`;
  return `Since then ${has} changed. With today’s register its figures would change: ${shifts.map(({ label, change, after }) => `${inSentence(label)} ${change}, to ${after}`).join('; ')}.`;
}

export function SinceNote({ number }: { number: number }) {
  const { data } = useQuery(trpc.sent.differences.queryOptions({ number }));
  if (!data) return null;
  return (
    <p>
      {words(data)}{' '}
      {data.properties.length > 0 && (
        <a href="#since" className={board.screenOnly}>
          See what changed
        </a>
      )}
    </p>
  );
}
