/** The product's mark: two rings that share ground; decoration, since its name stands beside it. */
export const ProductMark = ({ size = 20, className }: { size?: number; className?: string | undefined }) => (
  <svg className={className} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
    <rect width="32" height="32" rx="7" fill="currentColor" />
    <circle cx="12.5" cy="16" r="6.5" fill="none" stroke="var(--accent-ink)" strokeWidth="2.6" />
    <circle cx="19.5" cy="16" r="6.5" fill="none" stroke="var(--accent-ink)" strokeWidth="2.6" />
  </svg>
);
