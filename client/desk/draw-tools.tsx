/** The drawing tools: shapes that select or that narrow the filter, and the measuring line. */
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core';
import type { SketchTool } from '../map/sketch.ts';
import { Icon, type IconName } from '../ui/icon.tsx';
import classes from './over-map.module.css';

export type DrawnFor = 'selection' | 'filter';

const tools: { tool: SketchTool; label: string; icon: IconName; hint: string }[] = [
  { tool: 'rectangle', label: 'Draw a rectangle', icon: 'rectangle', hint: 'Press and drag from corner to corner.' },
  {
    tool: 'polygon',
    label: 'Draw a polygon',
    icon: 'polygon',
    hint: 'Click each corner; click the first again, or press Enter, to finish.',
  },
  { tool: 'lasso', label: 'Draw a lasso', icon: 'lasso', hint: 'Press and draw round the properties.' },
  { tool: 'radius', label: 'Draw a circle', icon: 'circle', hint: 'Press at the centre and drag outwards.' },
  { tool: 'measure', label: 'Measure a distance', icon: 'ruler', hint: 'Click along the line; click the last point again to finish.' },
];

type DrawToolsProps = {
  tool: SketchTool | null;
  drawnFor: DrawnFor;
  onTool: (tool: SketchTool | null) => void;
  onDrawnFor: (drawnFor: DrawnFor) => void;
};

export function DrawTools({ tool, drawnFor, onTool, onDrawnFor }: DrawToolsProps) {
  const inHand = tools.find((one) => one.tool === tool);
  return (
    <div className={classes.tools}>
      {inHand && (
        <output className={classes.hint}>
          {inHand.tool !== 'measure' && (
            <SegmentedControl
              size="xs"
              aria-label="What the drawing does"
              value={drawnFor}
              onChange={(value) => onDrawnFor(value)}
              data={[
                { value: 'selection', label: 'Select' },
                { value: 'filter', label: 'Filter' },
              ]}
            />
          )}
          <span>
            {inHand.hint}{' '}
            <span className={classes.keys}>
              {inHand.tool !== 'measure' && drawnFor === 'selection' && 'Shift adds. '}Escape stops. By keyboard: arrows move the map, Space
              sets a point under the cross, Enter finishes.
            </span>
          </span>
        </output>
      )}
      <ActionIcon.Group orientation="vertical" className={classes.toolButtons ?? ''} role="toolbar" aria-label="Drawing tools">
        {tools.map(({ tool: one, label, icon }) => (
          <Tooltip key={one} label={label} position="left" withinPortal={false}>
            <ActionIcon
              size={32}
              variant={tool === one ? 'filled' : 'default'}
              {...(tool === one ? { color: 'teal' } : {})}
              aria-label={label}
              aria-pressed={tool === one}
              onClick={() => onTool(tool === one ? null : one)}
            >
              <Icon name={icon} />
            </ActionIcon>
          </Tooltip>
        ))}
      </ActionIcon.Group>
    </div>
  );
}
