/** The parts that the inputs of several procedures share. */
import { z } from 'zod';

/** A mark that the client makes for each write, so that a repeated request can be told from a second one. */
export const requestId = z.string().max(64).optional();

/** The version that the person read. */
export const version = z.number().int().min(1);
