import { ChoiceField, DayField, IdField, ListField, TextField } from '@etabli/platform';
import { CUSTOMER_ROLES, type CustomerRoleKind } from './role.rules.js';

export class AddCustomerRoleRequest {
  @ChoiceField('CustomerRoleKind', CUSTOMER_ROLES) role: CustomerRoleKind;
  @DayField() validFrom: string;
  @DayField({ optional: true, description: 'its last day' }) validTo?: string | null;
  @TextField({ optional: true, max: 300 }) note?: string | null;
}

export class EndCustomerRoleRequest {
  @DayField({ description: 'its last day' }) validTo: string;
}

export class CustomerRoleView {
  @IdField() id: string;
  @ChoiceField('CustomerRoleKind', CUSTOMER_ROLES) role: CustomerRoleKind;
  @DayField() validFrom: string;
  @DayField({ nullable: true }) validTo: string | null;
  @TextField({ max: 300, nullable: true }) note: string | null;
}

export class CustomerRolesView {
  @ListField(() => CustomerRoleView, { description: 'the newest first' }) items: CustomerRoleView[];
}
