import { ChoiceField, IdField, TextField } from '@etabli/platform';

export const CHECK_TARGETS = ['invoice', 'order', 'payment', 'bank_line'] as const;
export type CheckTarget = (typeof CHECK_TARGETS)[number];

export class CheckedItemView {
  @TextField({ max: 400 }) label: string;
  @ChoiceField('CheckTarget', CHECK_TARGETS, { nullable: true }) target: CheckTarget | null;
  @IdField({ nullable: true }) targetId: string | null;
}
