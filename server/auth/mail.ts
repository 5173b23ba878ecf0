/** Mail, where the configuration names a server for it: a letter is plain text with one link, and never holds a secret but that. */
import { createTransport } from 'nodemailer';
import type { MailSettings } from './sign-in.ts';

export type Letter = { to: string; subject: string; text: string };

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Sends a letter; the answer is whether the mail server took it. A person waits for it, so nobody waits long. */
export async function send({ url, from }: MailSettings, letter: Letter): Promise<boolean> {
  const transport = createTransport({ url, ...patience });
  try {
    await transport.sendMail({ from, ...letter });
    return true;
  } catch {
    return false;
  } finally {
    transport.close();
  }
}
