/** What awaits the Board's decision, above its working scenarios, and the way to every plan that was sent to it. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../../api.ts';
import { SentList } from '../../estate/sent-list.tsx';
import board from '../board.module.css';
import classes from './sent.module.css';

export function Awaiting() {
  const { data } = useQuery(trpc.sent.list.queryOptions({}));
  if (!data || data.length === 0) return null;
  const awaited = data.filter(({ decision }) => decision === null);
  return (
    <section className={`${classes.awaiting} ${board.screenOnly}`} aria-labelledby="awaiting">
      <div className={classes.sectionHead}>
        <h2 id="awaiting">{awaited.length > 0 ? 'Awaits the Board’s decision' : 'Nothing awaits the Board’s decision'}</h2>
        <Link to="/sent">All plans sent to the Board ({data.length})</Link>
      </div>
      {awaited.length > 0 && <SentList plans={awaited} label="Awaits the Board’s decision" />}
    </section>
  );
}
