/** The map of a plan as it stands on paper and in documents, also for browsers that cannot draw the other. */
import { useMemo } from 'react';
import { paperPalette } from '../../shared/palette.ts';
import { planMap } from '../../shared/paper/plan-map.ts';
import type { PlanOnMap } from '../../shared/plan-on-map.ts';
import classes from './paper-map.module.css';
import { useGround } from './use-ground.ts';

const size = { width: 720, height: 430 };

export function PaperMap({ plan, name }: { plan: PlanOnMap; name: string }) {
  const ground = useGround();
  const picture = useMemo(
    () => planMap({ name: `the hubs of ${name}`, plan, ground, palette: paperPalette, ...size }),
    [name, plan, ground],
  );
  // oxlint-disable-next-line react/no-danger -- a drawing of our own, every text in it escaped where it is written
  return picture && <div className={classes.map} dangerouslySetInnerHTML={{ __html: picture.svg }} />;
}
