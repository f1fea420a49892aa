import { ChoiceField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import {
  CARRY_KINDS,
  CARRY_OUTCOMES,
  CARRY_WHYS,
  type CarryKind,
  type CarryOutcome,
  type CarryWhy,
} from './addition-carry.rules.js';

export class CarryRequest {
  @IdField({ description: 'the version that the additions are taken from' }) fromFrameworkId: string;
}

export class CarryLineView {
  @ChoiceField('CarryKind', CARRY_KINDS) kind: CarryKind;
  @TextField({ max: 30, description: 'of the addition, the operation or the unit' }) code: string;
  @TextField({ max: 300 }) title: string;
  @TextField({ max: 30, nullable: true, description: 'competence of the old version' }) fromCode: string | null;
  @TextField({ max: 30, nullable: true, description: 'competence of the new version' }) toCode: string | null;
  @IntField({ min: 1, max: 100, nullable: true }) weight: number | null;
  @ChoiceField('CarryOutcome', CARRY_OUTCOMES) outcome: CarryOutcome;
  @ChoiceField('CarryWhy', CARRY_WHYS, { nullable: true }) why: CarryWhy | null;
}

export class CarryView {
  @ListField(() => CarryLineView) lines: CarryLineView[];
}
