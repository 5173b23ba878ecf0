/** What a person or a profile says of a list's columns: which one holds each field, and what holds for every row where no column does. */
import { z } from 'zod';
import { importFieldKeys, type ImportFieldKey } from './fields.ts';
import { profileKeys, type ProfileKey } from './profile-keys.ts';

const heading = z.string().max(300);

export const mappingSchema = z.object({
  profile: z.enum(profileKeys),
  /** The sheet by its place in the file, and the row numbers of its headings (one, or two that are read together; none where it has none). */
  sheet: z.number().int().min(0).max(1000),
  headingRows: z.array(z.number().int().min(1)).max(3),
  /** The heading of the column that holds a field; a field that is not here is not in the list. */
  columns: z.partialRecord(z.enum(importFieldKeys), heading),
  /**
   * Fields that several columns make together, the first of which stands in `columns`: amounts are added and texts are joined. It holds while
   * the field's column is the first of them.
   */
  together: z.partialRecord(z.enum(importFieldKeys), z.array(heading).min(1).max(12)).optional(),
  /** Every heading of the list that this was made for: a remembered mapping is used again only where the same headings are there. */
  headings: z.array(heading).max(20_000).optional(),
  /** What holds for every row, such as tenure "Freehold", in the words that a cell would have. */
  everywhere: z.partialRecord(z.enum(importFieldKeys), z.string().max(300)),
});
export type Mapping = z.infer<typeof mappingSchema>;

export type Candidate = {
  heading: string;
  /** 0 to 1: how well the heading and the values fit the field. */
  likelihood: number;
  samples: readonly string[];
};

/** What is proposed for a list, and what only a person can say. */
export type Proposal = {
  mapping: Mapping;
  /** Whether the profile was recognised from the headings, remembered of this organisation, or only proposed. */
  from: 'recognised' | 'remembered' | 'proposed';
  /** For each field the columns it may be, the likeliest first. */
  candidates: Partial<Record<ImportFieldKey, readonly Candidate[]>>;
  /** Fields that two columns fit alike: nothing is chosen for them, and a person must. */
  questions: readonly { field: ImportFieldKey; between: readonly string[]; message: string }[];
};

/** Everything that the page of a file's columns shows. */
export type MappingQuestion = {
  sheets: readonly { name: string; rows: number | null }[];
  /** Every column with up to five values of it. */
  columns: readonly { heading: string; samples: readonly string[] }[];
  proposal: Proposal;
  profiles: readonly { key: ProfileKey; label: string }[];
};
