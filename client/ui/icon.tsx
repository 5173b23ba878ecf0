/** The one set of small line icons, 16 px on a 16-unit grid; an icon is decoration and its button carries the words. */

const paths = {
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.7-1.3L14 14',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM8 1v1.5M8 13.5V15M1 8h1.5M13.5 8H15M3 3l1 1M12 12l1 1M13 3l-1 1M4 12l-1 1',
  moon: 'M13.5 9.5A6 6 0 0 1 6.5 2.5a6 6 0 1 0 7 7Z',
  close: 'm4 4 8 8M12 4l-8 8',
  'chevron-down': 'm4 6 4 4 4-4',
  'chevron-up': 'm4 10 4-4 4 4',
  'chevron-left': 'm10 4-4 4 4 4',
  'chevron-right': 'm6 4 4 4-4 4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  check: 'm3 8.5 3.5 3.5L13 5',
  filter: 'M2 3h12l-4.5 5.5V13l-3-1.5v-3L2 3Z',
  list: 'M5 4h9M5 8h9M5 12h9M2 4h.5M2 8h.5M2 12h.5',
  map: 'm1.5 4 4.5-2 4 2 4.5-2v10L10 14l-4-2-4.5 2V4ZM6 2v10M10 4v10',
  plan: 'M3 3h4v4H3zM9 9h4v4H9zM7 5h4v4',
  board: 'M2 14V2M2 14h12M5 11V8M8 11V5M11 11V7',
  data: 'M8 6c3 0 5.500-.9 5.500-2S11 2 8 2s-5.500.9-5.500 2S5 6 8 6ZM2.500 4v8c0 1.100 2.500 2 5.500 2s5.500-.9 5.500-2V4M2.500 8c0 1.100 2.500 2 5.500 2s5.500-.9 5.500-2',
  sale: 'M4 14.5v-13M4 3h9.5L11 6l2.5 3H4',
  table: 'M2 3h12v10H2zM2 6.5h12M2 10h12M7 3v10',
  undo: 'M5.5 3 2.5 6l3 3M3 6h6a4 4 0 0 1 0 8H6',
  redo: 'm10.5 3 3 3-3 3M13 6H7a4 4 0 0 0 0 8h3',
  download: 'M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 13.5h11',
  upload: 'M8 10V2M4.5 5.5 8 2l3.5 3.5M2.5 13.5h11',
  trash: 'M3 4.5h10M6 4.5V3h4v1.5M4.5 4.5l.5 9h6l.5-9M6.8 7v4M9.2 7v4',
  pencil: 'm3 13 .8-3L11 2.8 13.2 5 6 12.2 3 13ZM9.5 4.3l2.2 2.2',
  alert: 'M8 2 1.5 13.5h13L8 2ZM8 6.5v3M8 11.6v.2',
  info: 'M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 7.2V11M8 5v.2',
  grip: 'M6 4h.1M10 4h.1M6 8h.1M10 8h.1M6 12h.1M10 12h.1',
  more: 'M3.5 8h.2M8 8h.2M12.4 8h.2',
  pin: 'M8 14.5S3 9.8 3 6.5a5 5 0 0 1 10 0c0 3.3-5 8-5 8ZM8 8a1.6 1.6 0 1 0 0-3.2A1.6 1.6 0 0 0 8 8Z',
  hub: 'M5 5h6v6H5zM2 2l3 3M14 2l-3 3M2 14l3-3M14 14l-3-3',
  lasso: 'M8 10c3.6 0 6-1.6 6-4S11.600 2.500 8 2.500 2 3.700 2 6s2 4 6 4Zm-3-.5c-1.500.5-2 1.300-1.500 2.500s0 1.700-1 2',
  polygon: 'm8 2 6 4.500-2.500 7h-7L2 6.500 8 2Z',
  rectangle: 'M2.500 4h11v8h-11z',
  circle: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 8h6',
  ruler: 'm2 11 9-9 3 3-9 9-3-3ZM5 8l1.5 1.5M7.5 5.5 9 7M10 3l1 1',
  archive: 'M2 3h12v3H2zM3 6v7.500h10V6M6.500 9h3',
  columns: 'M2 3h12v10H2zM6 3v10M10 3v10',
  copy: 'M6 6h8v8H6zM10 6V2H2v8h4',
  person: 'M8 8a2.800 2.800 0 1 0 0-5.600A2.800 2.800 0 0 0 8 8ZM2.500 14c.5-3 2.600-4.500 5.500-4.500s5 1.500 5.500 4.500',
  print: 'M4 6V2h8v4M4 11H2V6h12v5h-2M4 9.500h8V14H4z',
  expand: 'M9.500 2H14v4.500M6.500 14H2V9.500M14 2 9 7M2 14l5-5',
  link: 'M6.500 9.500a2.500 2.500 0 0 0 3.500 0l2.500-2.500A2.500 2.500 0 0 0 9 3.500l-.8.8M9.500 6.500a2.500 2.500 0 0 0-3.500 0L3.500 9A2.500 2.500 0 0 0 7 12.500l.8-.8',
  play: 'M5 3v10l8-5-8-5Z',
  pause: 'M5 3v10M11 3v10',
  sort: 'M5 3v10M5 13l-2.500-2.500M5 13l2.500-2.500M11 13V3M11 3 8.500 5.500M11 3l2.500 2.500',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.4}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  );
}
