import { DayField, DecimalField, IdField, ListField, TextField } from '@etabli/platform';

export class DeliverLineInput {
  @IdField() lineId: string;
  @DecimalField({ decimals: 4, min: '0', max: '99999999' }) quantity: string;
}

export class DeliverRequest {
  @ListField(() => DeliverLineInput, { min: 1, max: 200 }) lines: DeliverLineInput[];
  @TextField({ optional: true, min: 0, max: 120 }) receivedBy?: string | null;
  @DayField({ optional: true }) deliveredOn?: string | null;
}

export class SignDeliveryRequest {
  @TextField({ max: 120, description: 'who receives the goods' }) signedBy: string;
  @DayField({ optional: true, description: 'today when left out' }) signedOn?: string | null;
}

export class DeliveryLineView {
  @IdField() orderLineId: string;
  @TextField({ max: 300 }) label: string;
  @TextField({ max: 20 }) unit: string;
  @DecimalField({ decimals: 4 }) quantity: string;
}

export class DeliveryView {
  @IdField() id: string;
  @TextField({ max: 20 }) number: string;
  @DayField() deliveredOn: string;
  @TextField({ nullable: true, max: 120 }) receivedByName: string | null;
  @TextField({ nullable: true, max: 120, description: 'null: not signed yet' }) signedByName: string | null;
  @DayField({ nullable: true }) signedOn: string | null;
  @ListField(() => DeliveryLineView) lines: DeliveryLineView[];
}
