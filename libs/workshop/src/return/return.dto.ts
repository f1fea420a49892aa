import { DayField, IdField, ListField, TextField } from '@etabli/platform';
import { DeliverLineInput, DeliveryLineView } from '../delivery/delivery.dto.js';

export class ReturnRequest {
  @ListField(() => DeliverLineInput, { min: 1, max: 200 }) lines: DeliverLineInput[];
  @TextField({ max: 300, description: 'why the goods come back' }) reason: string;
  @DayField({ optional: true, description: 'today when left out' }) returnedOn?: string | null;
}

export class ReturnView {
  @IdField() id: string;
  @TextField({ max: 20 }) number: string;
  @DayField() returnedOn: string;
  @TextField({ max: 300 }) reason: string;
  @ListField(() => DeliveryLineView) lines: DeliveryLineView[];
}
