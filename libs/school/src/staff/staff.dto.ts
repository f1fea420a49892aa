import {
  BooleanField,
  ChoiceField,
  ChoicesField,
  DayField,
  EmailField,
  IdField,
  ListField,
  ObjectField,
  PageRequest,
  type Role,
  ROLES,
  TextField,
} from '@etabli/platform';

export const STAFF_SORTS = ['name'] as const;
export type StaffSort = (typeof STAFF_SORTS)[number];

export class StaffFilter extends PageRequest {
  @ChoiceField('StaffSort', STAFF_SORTS, { optional: true }) sort?: StaffSort;
  @ChoiceField('Role', ROLES, { optional: true }) kind?: Role;
}

export class NewAccountRequest {
  @EmailField() email: string;
  @TextField({ min: 10, max: 200, description: 'at least ten characters' }) password: string;
  @ChoicesField('Role', ROLES, { optional: true, min: 1 }) roles?: Role[];
}

export class CreateStaffMemberRequest {
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @ChoiceField('Role', ROLES) kind: Role;
  @TextField({ optional: true, max: 80 }) agreementRef?: string | null;
  @DayField({ optional: true }) agreementOn?: string | null;
  @IdField({ optional: true, description: 'an account that exists' }) userId?: string | null;
  @ObjectField(() => NewAccountRequest, { optional: true, description: 'an account to open' })
  account?: NewAccountRequest | null;
}

/** Missing = unchanged, null = emptied. */
export class EditStaffMemberRequest {
  @TextField({ optional: true, max: 80 }) firstName?: string;
  @TextField({ optional: true, max: 80 }) lastName?: string;
  @ChoiceField('Role', ROLES, { optional: true }) kind?: Role;
  @TextField({ optional: true, max: 80 }) agreementRef?: string | null;
  @DayField({ optional: true }) agreementOn?: string | null;
  @IdField({ optional: true }) userId?: string | null;
  @BooleanField({ optional: true }) active?: boolean;
}

export class StaffMemberView {
  @IdField() id: string;
  @TextField({ max: 80 }) firstName: string;
  @TextField({ max: 80 }) lastName: string;
  @ChoiceField('Role', ROLES) kind: Role;
  @IdField({ nullable: true }) userId: string | null;
  @TextField({ max: 80, nullable: true }) agreementRef: string | null;
  @DayField({ nullable: true }) agreementOn: string | null;
  @BooleanField() active: boolean;
}

export class StaffMembersView {
  @ListField(() => StaffMemberView) items: StaffMemberView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}
