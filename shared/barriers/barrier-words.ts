/** A barrier in words: the whole of it in a sentence, what is done about it, and by when. */
import { barrierKindLabel, barrierSeverityLabel, barrierStateLabel, type Barrier } from '../barrier.ts';
import { formatDate, type IsoDate } from '../year.ts';

/** Whether its day has passed while it still stands; one that is due today is not yet late. */
export const isOverdue = ({ state, due }: Pick<Barrier, 'state' | 'due'>, today: IsoDate): boolean =>
  state !== 'resolved' && due !== null && due < today;

/** Whether it still stands: nobody has said that it is resolved. */
export const stands = ({ state }: Pick<Barrier, 'state'>): boolean => state !== 'resolved';

/** "Agree the terms with the landlord, by 30 Sep 2010"; empty where neither is known. */
export function actionWords({ action, due }: Pick<Barrier, 'action' | 'due'>): string {
  const by = due === null ? '' : `by ${formatDate(due)}`;
  if (action === '') return by === '' ? '' : `to be resolved ${by}`;
  return by === '' ? action : `${action.replace(/\.$/, '')}, ${by}`;
}

/** "Lease: The lease has no break. High, open; Legal services; Agree a surrender, by 30 Sep 2010". */
export function barrierInWords(barrier: Barrier): string {
  const { kind, description, severity, state, owner } = barrier;
  const standing = `${barrierSeverityLabel[severity]}, ${barrierStateLabel[state].toLowerCase()}`;
  const parts = [standing, owner || 'nobody named', actionWords(barrier)].filter((part) => part !== '');
  return `${barrierKindLabel[kind]}: ${description.replace(/\.$/, '')}. ${parts.join('; ')}`;
}
