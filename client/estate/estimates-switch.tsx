/** The one switch that counts estimates in totals or leaves them out, on every page that states totals. */
import { Switch } from '@mantine/core';
import { useView } from '../view.ts';

export function EstimatesSwitch() {
  const [view, change] = useView();
  return (
    <Switch
      size="xs"
      label="Include estimates"
      checked={view.estimates}
      onChange={(event) => change({ estimates: event.currentTarget.checked }, { replace: true })}
    />
  );
}
