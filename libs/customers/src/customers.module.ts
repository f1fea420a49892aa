import { Module } from '@nestjs/common';
import { CustomerController } from './customer/customer.controller.js';
import { CustomerQueries } from './customer/customer.queries.js';
import { CustomerSearch } from './customer/customer.search.js';
import { CustomerService } from './customer/customer.service.js';

@Module({ providers: [CustomerService, CustomerQueries], exports: [CustomerService, CustomerQueries] })
export class CustomersModule {}

@Module({ imports: [CustomersModule], controllers: [CustomerController], providers: [CustomerSearch] })
export class CustomersHttpModule {}

@Module({ imports: [CustomersModule] })
export class CustomersJobsModule {}
