import { ChoiceField, DayField, IdField, ListField, PageRequest, TextField } from '@etabli/platform';

export class UnbilledRequest extends PageRequest {
  @ChoiceField('UnbilledSort', ['deliveredOn'], { optional: true }) sort?: 'deliveredOn';
}

/** A delivery with a quantity on no invoice and on no draft. */
export class UnbilledRow {
  @IdField() id: string;
  @TextField({ max: 40, description: 'of the delivery note' }) number: string;
  @DayField() deliveredOn: string;
  @IdField() orderId: string;
  @TextField({ max: 40 }) orderNumber: string;
  @TextField({ max: 250 }) customerLabel: string;
}

export class UnbilledView {
  @ListField(() => UnbilledRow) items: UnbilledRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
