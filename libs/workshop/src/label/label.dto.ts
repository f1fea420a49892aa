import { BooleanField, ChoiceField, IdField, TextField } from '@etabli/platform';

export const SCANNED_KINDS = ['operation', 'machine'] as const;
export type ScannedKind = (typeof SCANNED_KINDS)[number];

/** What stands behind a label. */
export class ScannedView {
  @ChoiceField('ScannedKind', SCANNED_KINDS) kind: ScannedKind;
  @IdField({ description: 'of the operation or of the machine' }) id: string;
  @TextField({ max: 200 }) title: string;
  @IdField({ nullable: true, description: 'of an operation' }) orderId: string | null;
  @BooleanField({ description: 'an operation that takes hours now' }) open: boolean;
}

/** The operations of an order, one machine, or all machines when both are left out. */
export class DrawLabelsRequest {
  @IdField({ optional: true }) orderId?: string | null;
  @IdField({ optional: true }) machineId?: string | null;
}
