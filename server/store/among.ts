/** A list of ids of any length as one parameter, so that the statement stays the same and stays prepared. */
import { sql, type RawBuilder } from 'kysely';

export const among = (ids: readonly string[]): RawBuilder<string> => sql<string>`(select value from json_each(${JSON.stringify(ids)}))`;
