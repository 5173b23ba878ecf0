/** Where a list is dropped or chosen; a file that misses it does not take the browser away from the page. */
import { Button } from '@mantine/core';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import classes from './upload.module.css';

const accepted = '.csv,.txt,.tsv,.xlsx,.geojson,.json,.gpkg,.zip';

type DropZoneProps = {
  /** Why no file can be taken yet, or null. */
  waitsFor: string | null;
  /** How large a file may be, in words; null while nobody knows. */
  most: string | null;
  onFile: (file: File) => void;
};

const carriesFile = (event: { dataTransfer: DataTransfer | null }): boolean => event.dataTransfer?.types.includes('Files') ?? false;

function useMissedDrops(): void {
  useEffect(() => {
    const stay = (event: globalThis.DragEvent) => carriesFile(event) && event.preventDefault();
    addEventListener('dragover', stay);
    addEventListener('drop', stay);
    return () => {
      removeEventListener('dragover', stay);
      removeEventListener('drop', stay);
    };
  }, []);
}

export function DropZone({ waitsFor, most, onFile }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  useMissedDrops();
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file && waitsFor === null) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- dropping is for the mouse; the button within does the same for everybody
    <div
      className={classes.zone}
      data-over={over && waitsFor === null}
      onDragOver={(event) => {
        if (!carriesFile(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setOver(false)}
      onDrop={drop}
    >
      <span className={classes.zoneIcon}>
        <Icon name="upload" size={24} />
      </span>
      <div className={classes.zoneWords}>
        <p className={classes.zoneTitle}>{waitsFor ?? (over ? 'Let go to send it' : 'Drop a list here')}</p>
        <p className={classes.quiet}>
          A spreadsheet (CSV or Excel .xlsx) or a map file (GeoJSON, GeoPackage or a zipped shapefile){most && `, up to ${most}`}.
        </p>
      </div>
      <Button size="sm" disabled={waitsFor !== null} onClick={() => input.current?.click()}>
        Choose a file
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label="List to bring in"
        accept={accepted}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
