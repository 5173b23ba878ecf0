/** Draws a chart's option as SVG that fits its place, on the screen and on paper; the library is loaded when the first chart is. */
import { useEffect, useRef, useState } from 'react';
import type { DrawnChart } from './echarts.ts';
import classes from './chart.module.css';

type DrawingProps = { option: Record<string, unknown>; height: number; summary: string };

const dressed = (option: Record<string, unknown>) => {
  const { textStyle, tooltip } = option;
  return {
    ...option,
    textStyle: { ...(textStyle as object), fontFamily: 'Inter Variable, sans-serif' },
    ...(tooltip ? { tooltip: { ...(tooltip as object), renderMode: 'richText' } } : {}),
  };
};

export function ChartDrawing({ option, height, summary }: DrawingProps) {
  const place = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<DrawnChart | null>(null);

  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let gone = false;
    let end = () => {};
    void import('./echarts.ts').then(({ drawOn }) => {
      if (gone) return;
      const drawn = drawOn(element);
      const watcher = new ResizeObserver(() => drawn.fit());
      watcher.observe(element);
      end = () => {
        watcher.disconnect();
        drawn.end();
      };
      setChart(drawn);
    });
    return () => {
      gone = true;
      end();
      setChart(null);
    };
  }, []);

  useEffect(() => {
    chart?.draw(dressed(option));
  }, [chart, option]);

  return <div ref={place} className={classes.drawing} role="img" aria-label={summary} style={{ height }} />;
}
