/** The mark of a grade of data quality, told apart by its shape: an error is a filled octagon, a warning a triangle, information a ring. Words stand beside it. */
import type { QualityGrade } from '../../shared/quality/rule-keys.ts';
import classes from './grade-mark.module.css';

const shapes: Record<QualityGrade, string> = {
  error: 'M4.1 1h5.8L14 5.100v5.800L9.900 15H4.100L0 10.900V5.100Z',
  warning: 'M7 2 13.500 14H.5Z',
  information: 'M7 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13Z',
};

export const GradeMark = ({ grade }: { grade: QualityGrade }) => (
  <svg className={classes.mark} data-grade={grade} width={12} height={13.7} viewBox="0 0 14 16" aria-hidden="true" focusable="false">
    <path d={shapes[grade]} />
    <path className={classes.sign} d={grade === 'information' ? 'M7 7.500v4M7 4.700v.2' : 'M7 5.500v4M7 12v.2'} />
  </svg>
);
