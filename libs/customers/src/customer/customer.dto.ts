import { isEuVatNumberShape, isSiren, isSiret, normalizeIdentifier } from '@etabli/kernel';
import {
  BooleanField,
  CheckedTextField,
  ChoiceField,
  DayField,
  EmailField,
  IdField,
  IntField,
  ListField,
  PageRequest,
  PatternField,
  TextField,
} from '@etabli/platform';
import { customerErrors } from './customer.errors.js';
import type { Customer } from './customer.entity.js';
import { CUSTOMER_KINDS, type CustomerKind, customerLabel } from './customer.rules.js';

const { texts } = customerErrors;
const COUNTRY = { pattern: /^[A-Z]{2}$/, message: 'Choisissez un pays.', max: 2 };

class CustomerDetails {
  @TextField({ optional: true, max: 80 }) firstName?: string | null;
  @CheckedTextField({
    optional: true,
    max: 20,
    clean: normalizeIdentifier,
    test: isSiren,
    message: texts['customer.siren_wrong'],
  })
  siren?: string | null;
  @CheckedTextField({
    optional: true,
    max: 30,
    clean: normalizeIdentifier,
    test: isSiret,
    message: texts['customer.siret_wrong'],
  })
  siret?: string | null;
  @CheckedTextField({
    optional: true,
    max: 30,
    clean: normalizeIdentifier,
    test: isEuVatNumberShape,
    message: texts['customer.vat_number_wrong'],
    description: 'left out: computed from the SIREN of a French business',
  })
  vatNumber?: string | null;
  @TextField({ optional: true, max: 120 }) addressLine2?: string | null;
  @PatternField({ ...COUNTRY, optional: true }) country?: string;
  @EmailField({ optional: true }) email?: string | null;
  @TextField({ optional: true, max: 40 }) phone?: string | null;
  @TextField({ optional: true, max: 120 }) contactName?: string | null;
  @IntField({ optional: true, min: 0, max: 60, description: 'days to pay; null: the school’s own term' }) paymentDays?:
    | number
    | null;
  @PatternField({
    optional: true,
    pattern: /^([0-9]{4}|EM)$/,
    message: 'Quatre chiffres, ou EM pour une adresse e-mail.',
    max: 4,
    description: 'scheme of the electronic address; left out: the SIREN (0225), else the e-mail address',
  })
  electronicScheme?: string | null;
  @TextField({ optional: true, max: 125 }) electronicAddress?: string | null;
  @TextField({ optional: true, max: 100, description: 'of a public buyer, proposed on new documents' }) serviceCode?:
    | string
    | null;
  @BooleanField({ optional: true, description: 'no invoice without a service code' }) requiresServiceCode?: boolean;
  @BooleanField({ optional: true, description: 'no invoice without an engagement number' })
  requiresEngagement?: boolean;
  @TextField({ optional: true, min: 0, max: 2000 }) notes?: string | null;
}

export class CreateCustomerRequest extends CustomerDetails {
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) kind: CustomerKind;
  @TextField({ max: 160 }) name: string;
  @TextField({ max: 120 }) addressLine1: string;
  @TextField({ max: 12 }) postalCode: string;
  @TextField({ max: 80 }) city: string;
}

export class EditCustomerRequest extends CustomerDetails {
  @ChoiceField('CustomerKind', CUSTOMER_KINDS, { optional: true }) kind?: CustomerKind;
  @TextField({ optional: true, max: 160 }) name?: string;
  @TextField({ optional: true, max: 120 }) addressLine1?: string;
  @TextField({ optional: true, max: 12 }) postalCode?: string;
  @TextField({ optional: true, max: 80 }) city?: string;
  @BooleanField({ optional: true }) archived?: boolean;
}

export const CUSTOMER_SORTS = ['name', 'code', 'city'] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

export class CustomersRequest extends PageRequest {
  @ChoiceField('CustomerSort', CUSTOMER_SORTS, { optional: true }) sort?: CustomerSort;
  @ChoiceField('CustomerKind', CUSTOMER_KINDS, { optional: true }) kind?: CustomerKind;
  @ChoiceField('CustomerShown', ['active', 'archived', 'all'], { optional: true }) shown?:
    | 'active'
    | 'archived'
    | 'all';
}

export class CustomerView {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) kind: CustomerKind;
  @TextField({ max: 250, description: 'first name and name, as written on documents' }) label: string;
  @TextField({ max: 160 }) name: string;
  @TextField({ max: 80, nullable: true }) firstName: string | null;
  @TextField({ max: 9, nullable: true }) siren: string | null;
  @TextField({ max: 14, nullable: true }) siret: string | null;
  @TextField({ max: 20, nullable: true }) vatNumber: string | null;
  @TextField({ max: 120 }) addressLine1: string;
  @TextField({ max: 120, nullable: true }) addressLine2: string | null;
  @TextField({ max: 12 }) postalCode: string;
  @TextField({ max: 80 }) city: string;
  @TextField({ max: 2 }) country: string;
  @EmailField({ nullable: true }) email: string | null;
  @TextField({ max: 40, nullable: true }) phone: string | null;
  @TextField({ max: 120, nullable: true }) contactName: string | null;
  @IntField({ min: 0, max: 60, nullable: true }) paymentDays: number | null;
  @TextField({ max: 4, nullable: true }) electronicScheme: string | null;
  @TextField({ max: 125, nullable: true }) electronicAddress: string | null;
  @TextField({ max: 100, nullable: true }) serviceCode: string | null;
  @BooleanField() requiresServiceCode: boolean;
  @BooleanField() requiresEngagement: boolean;
  @TextField({ max: 2000, nullable: true }) notes: string | null;
  @BooleanField() archived: boolean;
  @DayField({ nullable: true, description: 'name and addresses were erased' }) erasedOn: string | null;
}

export class CustomerRow {
  @IdField() id: string;
  @TextField({ max: 20 }) code: string;
  @ChoiceField('CustomerKind', CUSTOMER_KINDS) kind: CustomerKind;
  @TextField({ max: 250 }) label: string;
  @TextField({ max: 9, nullable: true }) siren: string | null;
  @TextField({ max: 12 }) postalCode: string;
  @TextField({ max: 80 }) city: string;
  @EmailField({ nullable: true }) email: string | null;
  @TextField({ max: 40, nullable: true }) phone: string | null;
  @BooleanField() archived: boolean;
}

export class CustomersView {
  @ListField(() => CustomerRow) items: CustomerRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export const toCustomerView = (customer: Customer): CustomerView => {
  const { searchText: _searchText, ...shown } = customer;
  return { ...shown, label: customerLabel(customer) };
};
