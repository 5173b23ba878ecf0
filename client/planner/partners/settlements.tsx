/** The payments that would leave nobody worse off, by each rule, as sentences. */
import type { WhoPays } from '../../../shared/appraisal/who-pays.ts';
import { sharingRuleLabel, type SharingRule } from '../../../shared/assumptions.ts';
import { sharingMeaning } from '../../../shared/board/sharing-words.ts';
import { paymentBasis, paymentSentence, settlementSentence, type FullNames } from '../../../shared/board/who-pays-words.ts';
import classes from './partners.module.css';

type SettlementsProps = { accounts: readonly WhoPays[]; own: SharingRule; years: number; nameOf: FullNames };

export function Settlements({ accounts, own, years, nameOf }: SettlementsProps) {
  return (
    <section aria-labelledby="settlements" className={classes.section}>
      <h2 id="settlements">What would leave nobody worse off</h2>
      <p className={classes.quiet}>{paymentBasis}</p>
      <div className={classes.rules}>
        {accounts.map(({ rule, settlement }) => (
          <article key={rule} className={classes.rule} data-own={rule === own}>
            <h3>
              {sharingRuleLabel[rule]}
              {rule === own && <span className={classes.own}> this plan’s rule</span>}
            </h3>
            <p className={classes.quiet}>{sharingMeaning[rule]}</p>
            <p className={classes.finding} data-short={settlement.kind === 'short'}>
              {settlementSentence(settlement)}
            </p>
            {settlement.kind === 'payments' && (
              <ul>
                {settlement.payments.map((payment) => (
                  <li key={`${payment.from} ${payment.to} ${String(payment.toRingFenced)}`}>{paymentSentence(payment, years, nameOf)}</li>
                ))}
              </ul>
            )}
          </article>
        ))}
      </div>
    </section>
  );
}
