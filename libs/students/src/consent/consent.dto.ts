import { BooleanField, ChoiceField, DayField, IdField, ListField, TextField } from '@etabli/platform';
import { IMAGE_USES, type ImageUse } from './consent.rules.js';

export class GiveConsentRequest {
  @ChoiceField('ImageUse', IMAGE_USES) use: ImageUse;
  @BooleanField({ description: 'the youth agrees' }) byStudent: boolean;
  @IdField({ optional: true, description: 'who signs for a minor' }) guardianId?: string | null;
  @DayField() givenOn: string;
}

export class RevokeConsentRequest {
  @DayField({ description: 'from this day on' }) on: string;
}

export class ConsentView {
  @IdField() id: string;
  @BooleanField() byStudent: boolean;
  @TextField({ max: 161, nullable: true }) guardianName: string | null;
  @DayField() givenOn: string;
  @DayField({ nullable: true }) revokedOn: string | null;
  @TextField({ max: 120 }) writtenByName: string;
}

export class ConsentOfUseView {
  @ChoiceField('ImageUse', IMAGE_USES) use: ImageUse;
  @BooleanField({ description: 'today' }) allowed: boolean;
  @ListField(() => ConsentView, { description: 'latest first' }) answers: ConsentView[];
}

export class ConsentsView {
  @ListField(() => ConsentOfUseView) items: ConsentOfUseView[];
}
