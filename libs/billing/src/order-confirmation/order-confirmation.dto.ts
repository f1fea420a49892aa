import { DayField, IdField, ListField, TextField } from '@etabli/platform';

export class ConfirmOrderRequest {
  @IdField({ description: 'the production order' }) orderId: string;
  @DayField({ optional: true, description: 'day promised; the order’s own when left out' }) promisedFor?: string | null;
  @TextField({ optional: true, max: 500, description: 'printed under the conditions' }) remark?: string | null;
}

export class OrderConfirmationsRequest {
  @IdField() orderId: string;
}

export class OrderConfirmationView {
  @IdField() id: string;
  @TextField({ max: 35 }) number: string;
  @DayField() confirmedOn: string;
  @DayField({ nullable: true }) promisedFor: string | null;
  @TextField({ max: 500, nullable: true }) remark: string | null;
}

export class OrderConfirmationsView {
  @ListField(() => OrderConfirmationView, { description: 'the newest first' }) items: OrderConfirmationView[];
}
