/** The way from a line to its page, be it a disposal or what plans alone let go. */
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import type { DisposalEntry } from '../../shared/disposal-entry.ts';

type DisposalLinkProps = {
  entry: Pick<DisposalEntry, 'key' | 'property'>;
  className?: string | undefined;
  onKeyDown?: (event: KeyboardEvent<HTMLAnchorElement>) => void;
};

export const DisposalLink = ({ entry: { key, property }, className = '', onKeyDown }: DisposalLinkProps) => (
  <Link to="/disposals/$disposalId" params={{ disposalId: key }} className={className} {...(onKeyDown ? { onKeyDown } : {})}>
    {property.name}
  </Link>
);
