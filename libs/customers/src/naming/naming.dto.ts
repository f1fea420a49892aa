import { BooleanField, DayField, IdField, ListField, TextField } from '@etabli/platform';

export class GiveNamingRequest {
  @TextField({ max: 120, description: 'who said yes for the customer' }) agreedBy: string;
  @DayField() givenOn: string;
}

export class WithdrawNamingRequest {
  @DayField({ description: 'from this day on the name is not printed' }) on: string;
}

export class NamingView {
  @IdField() id: string;
  @TextField({ max: 120 }) agreedBy: string;
  @DayField() givenOn: string;
  @DayField({ nullable: true }) withdrawnOn: string | null;
  @TextField({ max: 120 }) writtenByName: string;
}

export class NamingsView {
  @BooleanField({ description: 'the customer may be named today' }) allowed: boolean;
  @ListField(() => NamingView, { description: 'the newest first' }) items: NamingView[];
}
