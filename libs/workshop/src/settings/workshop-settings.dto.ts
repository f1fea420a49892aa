import { BooleanField } from '@etabli/platform';

export class WorkshopSettingsRequest {
  @BooleanField({ description: 'an accepted quote opens an order to be prepared, released by hand' })
  releaseByHand: boolean;
}

export class WorkshopSettingsView extends WorkshopSettingsRequest {}
