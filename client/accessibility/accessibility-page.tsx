/** The accessibility statement, for whoever opens it: what the product is held to, how that was tried, what it falls short of, and whom to tell. */
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../api.ts';
import { ThemeSwitch } from '../shell/theme-switch.tsx';
import { Page } from '../ui/page.tsx';
import { ProductMark } from '../ui/product-mark.tsx';
import classes from './accessibility.module.css';
import { limits, tried } from './statement.ts';

/** The day on which the statement was last held against the product. */
const reviewed = '22 November 2026';

function Contact() {
  const { data: ways } = useQuery(trpc.session.ways.queryOptions());
  const contact = ways?.contact ?? null;
  if (contact === null) return 'your administrator, who gave you your account';
  return /^[^\s@]+@[^\s@]+$/.test(contact) ? <a href={`mailto:${contact}`}>{contact}</a> : contact;
}

export function AccessibilityPage() {
  return (
    <div className={classes.frame}>
      <header className={classes.bar}>
        <Link to="/" className={classes.name ?? ''}>
          <ProductMark size={20} />
          Common Ground
        </Link>
        <ThemeSwitch />
      </header>
      <main id="page" className={classes.main} tabIndex={-1}>
        <Page title="Accessibility statement" width="text">
          <div className={classes.text}>
            <p>
              This statement is about Common Ground, the register of public property and its planner, as it is served at this address. We
              want as many people as possible to be able to use it: with a keyboard alone, with a screen reader or speech recognition,
              enlarged up to four times, on a phone, in the colours of their own system, and without movement on the screen.
            </p>
            <p>If something stands in your way, AbilityNet’s “My Computer My Way” tells how to make a device easier to use.</p>
            <h2>How accessible it is</h2>
            <p>
              Common Ground is partially compliant with the{' '}
              <a href="https://www.w3.org/TR/WCAG22/">Web Content Accessibility Guidelines 2.2</a>, level AA, because of what is listed
              here.
            </p>
            <h2>What falls short</h2>
            <ul>
              {limits.map(({ what, instead }) => (
                <li key={what}>
                  {what} <strong>Instead:</strong> {instead}
                </li>
              ))}
            </ul>
            <h2>How it was tried</h2>
            <p>It was tried by its makers, on {reviewed}, in Chromium on Linux:</p>
            <ul>
              {tried.map((how) => (
                <li key={how}>{how}</li>
              ))}
            </ul>
            <p>
              It has not yet been tried by people with disabilities, nor with JAWS, NVDA, VoiceOver or TalkBack, nor in other browsers. An
              authority that takes Common Ground into use should have that done.
            </p>
            <h2>Tell us</h2>
            <p>
              If you cannot use something, or need something in another form, tell <Contact />. Say which page it was and what you wanted to
              do; you should hear back within five working days.
            </p>
            <h2>If you are not content with the answer</h2>
            <p>
              The Equality and Human Rights Commission enforces the{' '}
              <a href="https://www.legislation.gov.uk/uksi/2018/952/contents">
                Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018
              </a>
              . If you are not content with how we answer, contact the Equality Advisory and Support Service.
            </p>
            <h2>This statement</h2>
            <p>It was prepared and last reviewed on {reviewed}. It is reviewed whenever a page is added.</p>
          </div>
        </Page>
      </main>
    </div>
  );
}
