import { Customer } from './customer/customer.entity.js';

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
export { Customer };

export const CUSTOMERS_ENTITIES = [Customer] as const;
