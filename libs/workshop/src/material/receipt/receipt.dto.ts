import { CentsField, DayField, DecimalField, IdField, TextField } from '@etabli/platform';
import { QUANTITY } from '../stock/stock.dto.js';

export class ReceiveForOrderRequest {
  @DecimalField(QUANTITY) quantity: string;
  @CentsField({ description: 'cents before tax, of the whole quantity' }) costCents: number;
  @DayField({ optional: true, description: 'today when left out' }) receivedOn?: string | null;
  @TextField({ optional: true, min: 0, max: 120 }) supplier?: string | null;
  @TextField({ optional: true, min: 0, max: 200, description: 'number of the supplier’s note' }) note?: string | null;
}

export class ReceiveRequest extends ReceiveForOrderRequest {
  @IdField({ optional: true, description: 'left out: the first one' }) locationId?: string | null;
}
