/** The cover of a board pack: whose it is, what it lays before the Board and when, and that figures are illustrative where they are. */
import { ownerName } from '../../shared/board/owner-name.ts';
import type { Presented } from '../../shared/board/presented.ts';
import { listed } from '../../shared/report/blocks.ts';
import { formatCount } from '../../shared/measure.ts';
import { formatDate } from '../../shared/year.ts';
import type { Answers } from '../api.ts';
import { useMe } from '../session/me.ts';
import { ProductMark } from '../ui/product-mark.tsx';
import type { PackPaper } from '../../shared/report/report-answer.ts';
import styles from './pack.module.css';

type CoverProps = { shown: readonly Presented[]; about: Answers['estate']['about']; paper: PackPaper };

export function PackCover({ shown, about, paper }: CoverProps) {
  const { keeps } = useMe().person;
  const districts = shown.flatMap(({ scenario }) => scenario.districts);
  const several = shown.length > 1;
  return (
    <header className={styles.cover} data-paper={paper}>
      <p className={styles.owner}>{ownerName(keeps, about.organisations, districts)}</p>
      <div className={styles.title}>
        <p className={styles.kind}>Board pack{several && `: ${formatCount(shown.length)} scenarios compared`}</p>
        <h1 data-several={several}>{listed(shown.map(({ scenario }) => scenario.name))}</h1>
        <ul className={styles.scenarios}>
          {shown.map(({ scenario }) => (
            <li key={scenario.id}>
              {several && <strong>{scenario.name}</strong>}
              {scenario.purpose && <p>{scenario.purpose}</p>}
            </li>
          ))}
        </ul>
      </div>
      <dl className={styles.particulars}>
        <div>
          <dt>Made</dt>
          <dd>{formatDate(about.today)}</dd>
        </div>
        <div>
          <dt>Register</dt>
          <dd>
            {formatCount(about.properties)} properties, version {formatCount(about.version)}
          </dd>
        </div>
        {about.illustrative && (
          <div>
            <dt>Illustrative figures</dt>
            <dd>This register was generated for demonstration. None of its figures may be relied on.</dd>
          </div>
        )}
      </dl>
      <p className={styles.product}>
        <ProductMark size={16} /> Common Ground
      </p>
    </header>
  );
}
