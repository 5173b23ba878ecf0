/** A chart with its numbers one click away: drawn as SVG, read as a table, kept as SVG or CSV. */
import { Button, useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import classes from './chart.module.css';
import { downloadText, toCsv } from './download.ts';
import { DataTable, type TableColumn } from './data-table.tsx';
import { palettes, type Palette } from './palette.ts';

export type ChartTable = { columns: TableColumn[]; rows: string[][] };
export type ChartOption = Record<string, unknown>;

type ChartProps = {
  title: string;
  /** One sentence that says what the chart shows, for those who do not see it. */
  summary: string;
  /** The same object or function from draw to draw, or the chart is drawn anew each time. */
  option: ChartOption | ((palette: Palette) => ChartOption);
  table: ChartTable;
  height?: number;
  lead?: ReactNode;
};

const fileName = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

function Drawing({ option, height }: { option: ChartOption; height: number }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return undefined;
    let stop = () => {};
    let wanted = true;
    const draw = async () => {
      const { drawOn } = await import('./echarts.ts');
      if (!wanted) return;
      const chart = drawOn(element);
      const tooltip = option['tooltip'];
      chart.setOption({
        textStyle: { fontFamily: 'Inter Variable, sans-serif' },
        ...option,
        tooltip: tooltip ? { ...tooltip, renderMode: 'richText' } : undefined,
      });
      const watcher = new ResizeObserver(() => chart.resize());
      watcher.observe(element);
      stop = () => {
        watcher.disconnect();
        chart.dispose();
      };
    };
    void draw();
    return () => {
      wanted = false;
      stop();
    };
  }, [option]);
  return <div ref={place} className={classes.drawing} aria-hidden="true" style={{ height }} />;
}

export function Chart({ title, summary, option, table, height = 280, lead }: ChartProps) {
  const frame = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const palette = palettes[useComputedColorScheme('light')];
  const drawn = useMemo(() => (typeof option === 'function' ? option(palette) : option), [option, palette]);

  const keepSvg = () => {
    const svg = frame.current?.querySelector('svg[width]');
    if (svg) downloadText(`${fileName(title)}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(svg));
  };
  const keepCsv = () =>
    downloadText(
      `${fileName(title)}.csv`,
      'text/csv',
      toCsv([table.columns.map((column) => [column.label, column.unit].filter(Boolean).join(' ')), ...table.rows]),
    );

  return (
    <figure ref={frame} className={classes.chart}>
      <figcaption className={classes.head}>
        <h3>{title}</h3>
        <div className={classes.actions}>
          <Button size="compact-xs" variant="subtle" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? 'Show the chart' : 'Show the table'}
          </Button>
          {!asTable && (
            <Button size="compact-xs" variant="subtle" onClick={keepSvg} aria-label={`Download “${title}” as SVG`}>
              SVG
            </Button>
          )}
          <Button size="compact-xs" variant="subtle" onClick={keepCsv} aria-label={`Download “${title}” as CSV`}>
            CSV
          </Button>
        </div>
      </figcaption>
      {lead}
      {asTable ? (
        <DataTable
          caption={title}
          hideCaption
          columns={table.columns}
          rows={table.rows.map((cells, index) => ({ key: `${index} ${cells[0]}`, cells }))}
        />
      ) : (
        <>
          <p className="visually-hidden">{summary}</p>
          <Drawing option={drawn} height={height} />
        </>
      )}
    </figure>
  );
}
