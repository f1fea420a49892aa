import {
  BooleanField,
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  ListField,
  ObjectField,
  TextField,
} from '@etabli/platform';
import { type Channel, CHANNELS, type Relation, RELATIONS } from './guardian.rules.js';

export class NewGuardianRequest {
  @TextField({ min: 0, max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 30 }) phone?: string | null;
  @TextField({ optional: true, max: 30 }) otherPhone?: string | null;
  @TextField({ optional: true, max: 300, description: 'as on an envelope, lines apart' }) address?: string | null;
  @ChoiceField('GuardianChannel', CHANNELS, { optional: true }) channel?: Channel;
}

export class LinkGuardianRequest {
  @IdField({ optional: true, description: 'somebody known already; else `person`' }) guardianId?: string | null;
  @ObjectField(() => NewGuardianRequest, { optional: true }) person?: NewGuardianRequest | null;
  @ChoiceField('GuardianRelation', RELATIONS) relation: Relation;
  @BooleanField({ optional: true }) parentalAuthority?: boolean;
  @BooleanField({ optional: true }) livesWith?: boolean;
  @BooleanField({ optional: true, description: 'while the youth is a minor' }) mayBeTold?: boolean;
  @BooleanField({ optional: true, description: 'the youth, of age, agreed' }) toldAsAdult?: boolean;
  @BooleanField({ optional: true }) pays?: boolean;
  @BooleanField({ optional: true }) mayPickUp?: boolean;
  @BooleanField({ optional: true }) emergency?: boolean;
  @BooleanField({ optional: true, description: 'a court forbids contact' }) noContact?: boolean;
  @DayField({ optional: true, description: 'first day; today when missing' }) fromOn?: string;
}

export class EditGuardianRequest {
  @TextField({ optional: true, min: 0, max: 80 }) firstName?: string;
  @TextField({ optional: true, max: 80 }) lastName?: string;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 30 }) phone?: string | null;
  @TextField({ optional: true, max: 30 }) otherPhone?: string | null;
  @TextField({ optional: true, max: 300 }) address?: string | null;
  @ChoiceField('GuardianChannel', CHANNELS, { optional: true }) channel?: Channel;
}

export class EditGuardianLinkRequest {
  @ChoiceField('GuardianRelation', RELATIONS, { optional: true }) relation?: Relation;
  @BooleanField({ optional: true }) parentalAuthority?: boolean;
  @BooleanField({ optional: true }) livesWith?: boolean;
  @BooleanField({ optional: true }) mayBeTold?: boolean;
  @BooleanField({ optional: true }) toldAsAdult?: boolean;
  @BooleanField({ optional: true }) pays?: boolean;
  @BooleanField({ optional: true }) mayPickUp?: boolean;
  @BooleanField({ optional: true }) emergency?: boolean;
  @BooleanField({ optional: true }) noContact?: boolean;
}

export class EndGuardianLinkRequest {
  @DayField({ description: 'last day' }) on: string;
}

export class GuardianView {
  @IdField() id: string;
  @TextField({ min: 0, max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @EmailField({ nullable: true }) email: string | null;
  @TextField({ max: 30, nullable: true }) phone: string | null;
  @TextField({ max: 30, nullable: true }) otherPhone: string | null;
  @TextField({ max: 300, nullable: true }) address: string | null;
  @ChoiceField('GuardianChannel', CHANNELS) channel: Channel;
}

export class GuardianLinkView {
  @IdField() id: string;
  @ObjectField(() => GuardianView) guardian: GuardianView;
  @ChoiceField('GuardianRelation', RELATIONS) relation: Relation;
  @BooleanField() parentalAuthority: boolean;
  @BooleanField() livesWith: boolean;
  @BooleanField() mayBeTold: boolean;
  @BooleanField() toldAsAdult: boolean;
  @BooleanField({ nullable: true, description: 'null: not for this reader' }) pays: boolean | null;
  @BooleanField() mayPickUp: boolean;
  @BooleanField() emergency: boolean;
  @BooleanField() noContact: boolean;
  @DayField() fromOn: string;
  @DayField({ nullable: true }) toOn: string | null;
  @BooleanField({ description: 'told today' }) contact: boolean;
  @BooleanField({ description: 'signs today' }) signs: boolean;
}

export class GuardiansOfView {
  @BooleanField({ description: 'the youth is of age today: he is told and signs himself' }) adult: boolean;
  @DayField({ description: 'the day on which the youth is eighteen' }) adultOn: string;
  @ListField(() => GuardianLinkView) links: GuardianLinkView[];
}

export class GuardianFoundView extends GuardianView {
  @TextField({ max: 500, description: 'the youths, by name' }) students: string;
}

export class GuardiansFoundView {
  @ListField(() => GuardianFoundView) items: GuardianFoundView[];
}

export class GuardianSearchRequest {
  @TextField({ max: 80 }) q: string;
}
