import { IdField } from './fields.js';

/** The answer of every command that creates: ids only, so that it can be kept and given again for an Idempotency-Key. */
export class CreatedView {
  @IdField() id: string;
}
