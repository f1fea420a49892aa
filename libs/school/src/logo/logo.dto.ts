import { BooleanField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';
import { LEAST_PIXELS, MOST_PIXELS } from './logo.rules.js';

const PIXELS = { min: LEAST_PIXELS, max: MOST_PIXELS, description: 'pixels' };

export class ChooseLogoRequest {
  @IdField({ description: 'a logo that the school had' }) logoId: string;
}

export class LogoView {
  @IdField() id: string;
  @BooleanField({ description: 'printed on the documents of today' }) chosen: boolean;
  @IntField(PIXELS) width: number;
  @IntField(PIXELS) height: number;
  @InstantField() addedAt: string;
  @TextField({ nullable: true, max: 120 }) addedByName: string | null;
}

export class LogosView {
  @ListField(() => LogoView, { description: 'the newest twelve, and the chosen one' }) items: LogoView[];
}
