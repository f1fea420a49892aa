import { BooleanField, ChoiceField, DayField, IdField, ListField } from '@etabli/platform';
import { ARRANGEMENT_KINDS, type ArrangementKind } from './exam-arrangement.rules.js';

export class NewArrangementRequest {
  @ChoiceField('ArrangementKind', ARRANGEMENT_KINDS, { description: 'what is arranged, never why' })
  kind: ArrangementKind;
  @DayField({ optional: true, description: 'missing: still to be asked' }) askedOn?: string | null;
}

/** Missing = unchanged, null = emptied. */
export class EditArrangementRequest {
  @DayField({ optional: true }) askedOn?: string | null;
  @DayField({ optional: true }) decidedOn?: string | null;
  @BooleanField({ optional: true }) granted?: boolean | null;
}

export class ArrangementView {
  @IdField() id: string;
  @ChoiceField('ArrangementKind', ARRANGEMENT_KINDS) kind: ArrangementKind;
  @DayField({ nullable: true }) askedOn: string | null;
  @DayField({ nullable: true }) decidedOn: string | null;
  @BooleanField({ nullable: true }) granted: boolean | null;
}

export class ArrangementsView {
  @ListField(() => ArrangementView) items: ArrangementView[];
}
