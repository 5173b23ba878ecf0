/** What is being dragged: properties from the outline to a hub; nothing else is taken. */
import { propertyIdSchema, type PropertyId } from '../../shared/ids.ts';

const format = 'application/x-common-ground-properties';

export function carry(transfer: DataTransfer, properties: readonly PropertyId[]): void {
  transfer.setData(format, properties.join(' '));
  transfer.effectAllowed = 'move';
}

export const carries = (transfer: DataTransfer): boolean => transfer.types.includes(format);

export const carriedBy = (transfer: DataTransfer): PropertyId[] =>
  transfer
    .getData(format)
    .split(' ')
    .flatMap((text) => propertyIdSchema.safeParse(text).data ?? []);
