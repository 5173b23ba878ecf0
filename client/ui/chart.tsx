/** A chart with its numbers one click away: drawn as SVG, read as a table, kept as SVG or CSV, and drawn for paper when it is printed. */
import { Button, useComputedColorScheme } from '@mantine/core';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import type { ChartPalette, ChartPicture } from '../../shared/chart/chart.ts';
import { ChartDrawing, dressed } from './chart-drawing.tsx';
import classes from './chart.module.css';
import { DataTable } from './data-table.tsx';
import { downloadText, forSpreadsheet, toCsv } from './download.ts';
import { paperPalette, palettes } from '../../shared/palette.ts';
import { usePaper } from './use-paper.ts';

type ChartProps = {
  title: string;
  /** What its files are called, where the title alone would not tell. */
  file?: string;
  /** Draws the chart in given colours; the same function from draw to draw, or the chart is drawn anew. */
  picture: (palette: ChartPalette) => ChartPicture;
  lead?: ReactNode;
};

/** Pixels, where the chart has no width of its own. */
const keptWidth = 720;

const fileName = (title: string) => title.toLowerCase().replace(/[^a-z0-9]+/g, '-');

export function Chart({ title, file = title, picture, lead }: ChartProps) {
  const frame = useRef<HTMLElement>(null);
  const [asTable, setAsTable] = useState(false);
  const scheme = useComputedColorScheme('light');
  const paper = usePaper();
  const palette = paper ? paperPalette : palettes[scheme];
  const { option, table, summary, height } = useMemo(() => picture(palette), [picture, palette]);

  const keepSvg = async () => {
    const { svgOf } = await import('./echarts.ts');
    const width = frame.current?.clientWidth ?? keptWidth;
    downloadText(`${fileName(file)}.svg`, 'image/svg+xml', svgOf(dressed(option), width, height));
  };
  const keepCsv = () =>
    downloadText(
      `${fileName(file)}.csv`,
      'text/csv',
      toCsv([
        table.columns.map((column) => [column.label, column.unit].filter(Boolean).join(' ')),
        ...[...table.rows, ...(table.total ? [table.total] : [])].map((row) => row.map(forSpreadsheet)),
      ]),
    );

  return (
    <figure ref={frame} className={classes.chart}>
      <figcaption className={classes.head}>
        <h3>{title}</h3>
        <div className={classes.actions}>
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={`${asTable ? 'Chart' : 'Table'} of “${title}”`}
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? 'Chart' : 'Table'}
          </Button>
          {!asTable && (
            <Button size="compact-xs" variant="subtle" onClick={() => void keepSvg()} aria-label={`Download “${title}” as SVG`}>
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
          rows={[
            ...table.rows.map((cells, index) => ({ key: `${index} ${cells[0]}`, cells })),
            ...(table.total ? [{ key: 'total', cells: table.total, emphasis: 'total' as const }] : []),
          ]}
        />
      ) : (
        <ChartDrawing option={option} height={height} summary={summary} paper={paper} />
      )}
    </figure>
  );
}
