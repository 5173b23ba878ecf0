/** The parts that the inputs of several procedures share. */
import { z } from 'zod';

/** A mark that the client makes for each write, so that a repeated request can be told from a second one. */
export const requestId = z.string().max(64).optional();

/** The version that the person read. */
export const version = z.number().int().min(1);

/** The name that a person goes by. */
export const personName = z.string().trim().min(1, 'Give a name.').max(120, 'A name has at most 120 characters.');

export const emailAddress = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, 'An address has at most 254 characters.')
  .pipe(z.email('Enter an address such as name@council.gov.uk.'));

/** Judged where it is set; here only kept from being boundless. */
export const passphrase = z.string().max(1024, 'A pass-phrase has at most 256 characters.');

/** The secret of a one-time link. */
export const linkSecret = z.string().max(100);

/** The number of the event in whose history a version stands. */
export const number = z.number().int().min(1);
