import { DayField, IdField, ListField, TextField } from '@etabli/platform';

/** Of a sent quote or of an order, one of the two. */
export class WriteProFormaRequest {
  @IdField({ optional: true }) quoteId?: string | null;
  @IdField({ optional: true }) orderId?: string | null;
}

export class ProFormasRequest extends WriteProFormaRequest {}

export class ProFormaView {
  @IdField() id: string;
  @TextField({ max: 35 }) number: string;
  @DayField() writtenOn: string;
}

export class ProFormasView {
  @ListField(() => ProFormaView, { description: 'the newest first' }) items: ProFormaView[];
}
