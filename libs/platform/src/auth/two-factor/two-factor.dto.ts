import { BooleanField, ChoicesField, InstantField, IntField, TextField, TextsField } from '../../http/fields.js';
import { type Role, ROLES } from '../permissions.js';
import { RECOVERY_CODES } from './recovery-codes.js';

const CODE = { max: 20, description: 'six digits of the app, or a recovery code' } as const;

export class SecondStepRequest {
  @TextField(CODE) code: string;
}

/** The answer to a right password of somebody with a second step: no session yet. */
export class SecondStepView {
  @BooleanField({ description: 'always true: the code is asked' }) secondStep: boolean;
  @InstantField() expiresAt: string;
}

/** Of one's own second step. */
export class TwoFactorView {
  @InstantField({ nullable: true, description: 'null: not switched on' }) confirmedAt: string | null;
  @IntField({ min: 0, max: RECOVERY_CODES }) recoveryLeft: number;
  @BooleanField({ description: 'one’s role must have it' }) required: boolean;
}

export class BegunTwoFactorView {
  @TextField({ max: 64, description: 'base 32, to be typed where no picture can be taken' }) secret: string;
  @TextField({ max: 10_000, description: 'the QR code as SVG' }) qr: string;
}

export class ConfirmTwoFactorRequest {
  @TextField({ max: 20, description: 'six digits of the app' }) code: string;
}

export class RecoveryCodesView {
  @TextsField({ max: RECOVERY_CODES, maxLength: 20, description: 'shown this once' }) codes: string[];
}

export class SwitchTwoFactorOffRequest {
  @TextField({ max: 200 }) password: string;
  @TextField(CODE) code: string;
}

export class ResetTwoFactorRequest {
  @TextField({ min: 3, max: 500 }) reason: string;
}

export class AccessPolicyView {
  @ChoicesField('Role', ROLES, { description: 'who must have a second step' }) twoFactorRoles: Role[];
}

export class EditAccessPolicyRequest {
  @ChoicesField('Role', ROLES, { description: 'who must have a second step' }) twoFactorRoles: Role[];
}
