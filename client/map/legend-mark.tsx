/** The shapes of the map as small drawings for its legend. */

const marks = {
  freehold: <circle cx="8" cy="8" r="5" fill="currentColor" />,
  leasehold: <circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="2.6" />,
  other: <rect x="3.6" y="3.6" width="8.8" height="8.8" rx="1" fill="currentColor" />,
  untenured: <path d="M8 2.8 13.4 12.2H2.6Z" fill="currentColor" />,
  size: (
    <>
      <circle cx="4" cy="9" r="2" fill="currentColor" />
      <circle cx="11" cy="8" r="4.4" fill="currentColor" />
    </>
  ),
  ring: <circle cx="8" cy="8" r="5.6" fill="none" stroke="currentColor" strokeWidth="2.2" />,
  mix: (
    <>
      <path d="M8 2.4a5.6 5.6 0 0 1 4.85 8.4" fill="none" stroke="var(--sector-county)" strokeWidth="2.4" />
      <path d="M12.85 10.8a5.6 5.6 0 0 1-9.7 0" fill="none" stroke="var(--sector-district)" strokeWidth="2.4" />
      <path d="M3.15 10.8A5.6 5.6 0 0 1 8 2.4" fill="none" stroke="var(--sector-health)" strokeWidth="2.4" />
    </>
  ),
  hub: <rect x="2" y="2" width="12" height="12" rx="3" fill="var(--accent)" />,
  move: <path d="M1.5 13C5 13 11 10 14.5 3" fill="none" stroke="var(--accent)" strokeWidth="2" strokeLinecap="round" />,
  host: <circle cx="8" cy="8" r="5.4" fill="none" stroke="var(--accent)" strokeWidth="2" />,
  vacated: (
    <>
      <circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <path d="m5.2 5.2 5.6 5.6M10.8 5.2l-5.6 5.6" stroke="currentColor" strokeWidth="1.4" />
    </>
  ),
  reduced: (
    <>
      <circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <rect x="6.2" y="6.2" width="3.6" height="3.6" fill="currentColor" />
    </>
  ),
  changed: (
    <>
      <circle cx="8" cy="8" r="5.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="8" cy="8" r="2.2" fill="currentColor" />
    </>
  ),
} as const;

export function LegendMark({ mark }: { mark: keyof typeof marks }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {marks[mark]}
    </svg>
  );
}
