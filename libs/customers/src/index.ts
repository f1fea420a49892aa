import { Customer } from './customer/customer.entity.js';
import { CustomerNaming } from './naming/naming.entity.js';
import { CustomerRole } from './role/role.entity.js';

export {
  CreateCustomerRequest,
  CustomerRow,
  CustomersRequest,
  CustomersView,
  CustomerView,
  EditCustomerRequest,
} from './customer/customer.dto.js';
export { CustomerQueries } from './customer/customer.queries.js';
export { CUSTOMER_KINDS, type CustomerKind, customerLabel } from './customer/customer.rules.js';
export { CustomerService, ERASED } from './customer/customer.service.js';
export * from './customers.module.js';
export { CustomerNamings } from './naming/customer-namings.js';
export { CUSTOMER_ROLES, type CustomerRoleKind } from './role/role.rules.js';
export { CustomerRoles } from './role/role.service.js';
export {
  centsOf,
  type ClientPart,
  type ClientPartLine,
  type ClientParts,
  ClientPartSource,
  countOf,
} from './whole/client-part.js';
export { Customer, CustomerNaming, CustomerRole };

export const CUSTOMERS_ENTITIES = [Customer, CustomerRole, CustomerNaming] as const;
