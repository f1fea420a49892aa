import { DataSource, type DataSourceOptions } from 'typeorm';
import { BILLING_ENTITIES } from '@etabli/billing';
import { CURRICULUM_ENTITIES } from '@etabli/curriculum';
import { CUSTOMERS_ENTITIES } from '@etabli/customers';
import { FUNDING_ENTITIES } from '@etabli/funding';
import { PEDAGOGY_ENTITIES } from '@etabli/pedagogy';
import { PLATFORM_ENTITIES, preparingClient } from '@etabli/platform';
import { REPORTS_ENTITIES } from '@etabli/reports';
import { SAFETY_ENTITIES } from '@etabli/safety';
import { SCHOOL_ENTITIES } from '@etabli/school';
import { STUDENTS_ENTITIES } from '@etabli/students';
import { WORKSHOP_ENTITIES } from '@etabli/workshop';
import { MIGRATIONS } from './migrations/index.js';

export const ENTITIES = [
  ...PLATFORM_ENTITIES,
  ...SCHOOL_ENTITIES,
  ...CUSTOMERS_ENTITIES,
  ...CURRICULUM_ENTITIES,
  ...STUDENTS_ENTITIES,
  ...SAFETY_ENTITIES,
  ...WORKSHOP_ENTITIES,
  ...PEDAGOGY_ENTITIES,
  ...BILLING_ENTITIES,
  ...FUNDING_ENTITIES,
  ...REPORTS_ENTITIES,
];

export const dataSourceOptions = (url: string, poolSize = 10): DataSourceOptions => ({
  type: 'postgres',
  url,
  entities: ENTITIES,
  migrations: MIGRATIONS,
  migrationsTransactionMode: 'all',
  synchronize: false,
  installExtensions: false,
  poolSize,
  applicationName: 'etabli',
  extra: { Client: preparingClient() },
});

export const dataSource = (url: string): DataSource => new DataSource(dataSourceOptions(url));
