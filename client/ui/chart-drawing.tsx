/** Draws a chart's option as SVG that fits its place, on the screen and on paper; the library is loaded when the first chart is. */
import { useEffect, useRef, useState } from 'react';
import type { ChartOption } from '../../shared/chart/chart.ts';
import type { DrawnChart } from './echarts.ts';
import classes from './chart.module.css';

type DrawingProps = { option: ChartOption; height: number; summary: string; paper: boolean };

/** The option with the letters of the page. */
export const dressed = (option: ChartOption) => {
  const { textStyle, tooltip } = option;
  return {
    ...option,
    textStyle: { ...textStyle, fontFamily: 'Inter Variable, sans-serif' },
    ...(tooltip ? { tooltip: { ...tooltip, renderMode: 'richText' } } : {}),
  };
};

export function ChartDrawing({ option, height, summary, paper }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<DrawnChart | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let gone = false;
    let end = () => {};
    const open = async () => {
      const { drawOn } = await import('./echarts.ts');
      if (gone) return;
      const drawn = drawOn(element);
      const watcher = new ResizeObserver(() => drawn.fit());
      watcher.observe(element);
      end = () => {
        watcher.disconnect();
        drawn.end();
      };
      setChart(drawn);
    };
    void open();
    return () => {
      gone = true;
      end();
      setChart(null);
    };
  }, []);

  useEffect(() => {
    chart?.draw(dressed(option), paper ? height : null);
  }, [chart, option, paper, height]);

  // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the drawing within is made by the library
  return <div ref={place} className={classes.drawing} role="img" aria-label={summary} style={{ height }} />;
}
