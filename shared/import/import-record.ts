/** What one row of a list says of one property: the fields that it gives and nothing else, each understood, with what is told of it. */
import type { Figure } from '../figure.ts';
import type { OrganisationId } from '../ids.ts';
import type { Property } from '../property.ts';
import type { CostLine } from '../running-cost.ts';
import type { Tenure } from '../tenure.ts';
import type { Fte, Hectares, KilowattHoursPerYear, Pence, PencePerYear, Position, SquareMetres } from '../units.ts';
import type { Use } from '../use.ts';
import type { IsoDate } from '../year.ts';

export type GivenAddress = { street?: string; town?: string; postcode?: string };

/** What a list says of the holder's interest. A lease without a tenure is not taken. `letOut` is absent where nothing says whether it is let. */
export type GivenInterest = {
  tenure: Tenure;
  letOut?: boolean;
  tenant?: string;
  titleNumber?: string;
  lease?: { startsOn?: IsoDate; expiresOn?: IsoDate; breakOn?: IsoDate; rent?: Figure<PencePerYear> };
};

export type GivenFigures = {
  floorArea?: Figure<SquareMetres>;
  siteArea?: Figure<Hectares>;
  spareArea?: Figure<SquareMetres>;
  bookValue?: Figure<Pence>;
  disposalValue?: Figure<Pence>;
  maintenanceBacklog?: Figure<Pence>;
  electricity?: Figure<KilowattHoursPerYear>;
  fossilFuel?: Figure<KilowattHoursPerYear>;
};

export type ImportRecord = GivenFigures & {
  /** Its row in the file as Excel shows it; where several rows make it, the first. */
  row: number;
  reference: string;
  /** Whether the list gives the reference, or it was made from what the row says. */
  referenceFrom: 'list' | 'made';
  /** The body that the list names, where the register knows it; null where the list names none or another. */
  holder: OrganisationId | null;
  /** Which part of a property the row is, where the list has parts. */
  part?: string;
  uprn?: string;
  name: string;
  /** The name is the address or the reference, since the list gives none. */
  nameMade: boolean;
  address: GivenAddress;
  district?: string;
  position?: Position;
  positionPrecision?: 'exact' | 'approximate';
  use?: Use;
  holding?: Property['holding'];
  floorAreaBasis?: 'GIA' | 'NIA';
  interests: readonly GivenInterest[];
  staff?: Figure<Fte>;
  costs: Partial<Record<CostLine, Figure<PencePerYear>>>;
  runningCost?: Figure<PencePerYear>;
  epc?: NonNullable<Property['epc']>;
  condition?: NonNullable<Property['condition']>;
  notes?: string;
};

/** Something to know of a row: in which column, and a sentence. */
export type RowNote = { column: string; message: string };

/** What the cells of a row call it that is no record; empty where they do not. */
export type Called = { name: string; reference: string };

/** `notes` tell what was converted or taken as something; `problems` tell which cells could not be read, whose fields are left out. */
export type RowRead =
  | {
      kind: 'record';
      record: ImportRecord;
      /** Rows with one key are parts of one property, to be joined by `withPart`; null where the list has no parts. */
      partOf: string | null;
      /** The body that the list names as the holder where the register does not know it, in the list's words; else empty. */
      heldBy: string;
      notes: readonly RowNote[];
      problems: readonly RowNote[];
    }
  | { kind: 'refused'; reason: string; called: Called; notes: readonly RowNote[]; problems: readonly RowNote[] }
  | { kind: 'left-out'; reason: string; called: Called };
