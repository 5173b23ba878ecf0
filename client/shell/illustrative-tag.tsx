/** Says on every page that the data are illustrative, as long as they are, and on asking what that means. */
import { useQuery } from '@tanstack/react-query';
import { trpc } from '../api.ts';
import { Explained } from '../ui/explained.tsx';
import classes from './bar.module.css';

const meaning =
  'The properties and their figures are generated for demonstration. Their totals meet the published ones; no single property is a record of a real one.';

export function IllustrativeTag() {
  const { data: about } = useQuery(trpc.estate.about.queryOptions());
  if (!about?.illustrative) return null;
  return (
    <Explained className={classes.illustrative} title={meaning} explanation={meaning}>
      Illustrative<span className={classes.illustrativeRest}> data</span>
    </Explained>
  );
}
