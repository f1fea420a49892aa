import {
  BooleanField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PatternField,
  TextField,
} from '../../http/fields.js';

const IDLE = { min: 1, max: 60, description: 'untouched for so many minutes, the tablet asks for the PIN' } as const;
const MINUTES = { nullable: true, description: 'null: not for now' } as const;

export class RegisterDeviceRequest {
  @TextField({ max: 60 }) name: string;
  @TextField({ max: 120, description: 'where it lies' }) place: string;
  @IntField({ optional: true, ...IDLE }) idleMinutes?: number;
}

export class EditDeviceRequest {
  @TextField({ optional: true, max: 60 }) name?: string;
  @TextField({ optional: true, max: 120 }) place?: string;
  @IntField({ optional: true, ...IDLE }) idleMinutes?: number;
}

export class DeviceView {
  @IdField() id: string;
  @TextField({ max: 60 }) name: string;
  @TextField({ max: 120 }) place: string;
  @IntField(IDLE) idleMinutes: number;
  @TextField({ nullable: true, max: 8, description: 'to be typed on the tablet while it is valid' }) pairingCode:
    | string
    | null;
  @InstantField(MINUTES) pairingUntil: string | null;
  @InstantField({ nullable: true }) pairedAt: string | null;
  @InstantField({ nullable: true }) seenAt: string | null;
  @TextField({ nullable: true, max: 120, description: 'who has it in hand now' }) usedByName: string | null;
  @InstantField({ nullable: true }) revokedAt: string | null;
}

export class DevicesView {
  @ListField(() => DeviceView) items: DeviceView[];
}

export class PairRequest {
  @PatternField({ pattern: /^\d{4}\s?\d{4}$/, message: 'Le code a huit chiffres.', max: 9 }) code: string;
}

export class UnlockRequest {
  @IdField() userId: string;
  @PatternField({ pattern: /^\d{4}$/, message: 'Le code a quatre chiffres.', max: 4 }) pin: string;
}

export class SetPinRequest {
  @PatternField({ pattern: /^\d{4}$/, message: 'Le code a quatre chiffres.', max: 4 }) pin: string;
}

/** Of one's own PIN: whether there is one, never which. */
export class PinView {
  @BooleanField() set: boolean;
  @InstantField({ nullable: true }) setAt: string | null;
}

export class TrainerPinView extends PinView {
  @IdField() userId: string;
  @TextField({ max: 120 }) name: string;
  @InstantField({ nullable: true, description: 'too many wrong ones: not before' }) lockedUntil: string | null;
}

export class TrainerPinsView {
  @ListField(() => TrainerPinView) items: TrainerPinView[];
}

export class TabletTrainerView {
  @IdField() id: string;
  @TextField({ max: 120 }) name: string;
}

/** What a registered tablet knows before anybody has unlocked it. */
export class TabletView {
  @IdField() id: string;
  @TextField({ max: 60 }) name: string;
  @TextField({ max: 120 }) place: string;
  @IntField(IDLE) idleMinutes: number;
  @ListField(() => TabletTrainerView, { description: 'those who have a PIN' }) trainers: TabletTrainerView[];
}
