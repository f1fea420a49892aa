import { Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CustomerController } from './customer/customer.controller.js';
import { CustomerQueries } from './customer/customer.queries.js';
import { CustomerSearch } from './customer/customer.search.js';
import { CustomerService } from './customer/customer.service.js';
import { CustomerImport } from './import/customer-import.js';
import { CustomerNamings } from './naming/customer-namings.js';
import { CustomerNamingController } from './naming/naming.controller.js';
import { CustomerRoleController } from './role/role.controller.js';
import { CustomerRoles } from './role/role.service.js';
import { ClientWholeController } from './whole/whole.controller.js';
import { ClientWhole } from './whole/whole.queries.js';

const SERVICES = [CustomerService, CustomerQueries, CustomerRoles, CustomerNamings];

@Module({ providers: SERVICES, exports: SERVICES })
export class CustomersModule {}

@Module({
  imports: [CustomersModule, DiscoveryModule],
  controllers: [CustomerController, CustomerRoleController, CustomerNamingController, ClientWholeController],
  providers: [CustomerSearch, CustomerImport, ClientWhole],
})
export class CustomersHttpModule {}

@Module({ imports: [CustomersModule] })
export class CustomersJobsModule {}
