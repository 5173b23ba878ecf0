/** The terms of a disposal: by which route it goes, what it is worth and expected to bring, when, and whom to ask. */
import type { ReactNode } from 'react';
import type { Disposal } from '../../shared/disposal-record.ts';
import { exitRouteLabel } from '../../shared/disposal.ts';
import type { PropertyFacts } from '../../shared/facts.ts';
import type { Figure } from '../../shared/figure.ts';
import { formatPounds } from '../../shared/money.ts';
import type { Pence } from '../../shared/units.ts';
import { formatDate, formatFinancialYear } from '../../shared/year.ts';
import { basisWords } from '../estate/basis-words.ts';
import { FigureText } from '../ui/figure-text.tsx';
import facts from '../ui/facts.module.css';
import classes from './disposal.module.css';
import { Section } from './section.tsx';

const dash = (
  <span className={classes.quiet}>
    <span aria-hidden="true">—</span>
    <span className="visually-hidden">not recorded</span>
  </span>
);

export const Amount = ({ figure }: { figure: Figure<Pence> }) => (
  <>
    <FigureText sourced figure={figure} print={(value) => formatPounds(value, 'exact')} />
    {basisWords(figure) && <span className={classes.basis}>{basisWords(figure)}</span>}
  </>
);

const Term = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

type TermsSectionProps = { disposal: Disposal; property: PropertyFacts; plan: string | null; actions: ReactNode };

export function TermsSection({ disposal, property, plan, actions }: TermsSectionProps) {
  const { route, expectedReceipt, completionYear, expectedCompletion, contact, notes } = disposal;
  return (
    <Section title="Terms" actions={actions}>
      <dl className={facts.facts}>
        <Term label="Route">{route ? exitRouteLabel[route] : dash}</Term>
        <Term label="Disposal value">
          <Amount figure={property.disposalValue} />
        </Term>
        <Term label="Expected receipt">
          <Amount figure={expectedReceipt} />
        </Term>
        <Term label="Completion year">{completionYear === null ? dash : formatFinancialYear(completionYear)}</Term>
        <Term label="Expected completion">{expectedCompletion === null ? dash : formatDate(expectedCompletion)}</Term>
        <Term label="Comes from">{plan ?? 'the register'}</Term>
        <Term label="Contact">{contact || dash}</Term>
        {notes !== '' && (
          <Term label="Notes">
            <span className={classes.notes}>{notes}</span>
          </Term>
        )}
      </dl>
    </Section>
  );
}
