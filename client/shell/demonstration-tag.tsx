/** Says on every page, beside the product's name, that this is a demonstration, and on asking what that means. */
import { Explained } from '../ui/explained.tsx';
import classes from './bar.module.css';

const meaning =
  'This is a demonstration. Its registers are illustrative: their totals meet the published ones, but no single property is a record of a real one. Nobody needs a pass-phrase: anybody at this machine can be anybody.';

export const DemonstrationTag = () => (
  <Explained className={classes.illustrative} title={meaning} explanation={meaning}>
    Demonstration
  </Explained>
);
