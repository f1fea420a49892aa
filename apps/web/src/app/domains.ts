import { billingDomain } from '../billing/billing.routes.js';
import { curriculumDomain } from '../curriculum/curriculum.routes.js';
import { customersDomain } from '../customers/customers.routes.js';
import { classesDomain } from '../pedagogy/classes.routes.js';
import { coverageDomain } from '../pedagogy/coverage/coverage.routes.js';
import { fundingDomain } from '../funding/funding.routes.js';
import { importsDomain } from '../imports/imports.routes.js';
import { pedagogyDomain } from '../pedagogy/pedagogy.routes.js';
import { privacyDomain } from '../privacy/privacy.routes.js';
import { reportsDomain } from '../reports/reports.routes.js';
import { safetyDomain } from '../safety/safety.routes.js';
import { schoolDomain } from '../school/school.routes.js';
import { studentsDomain } from '../students/students.routes.js';
import { absencesDomain } from '../students/absences/absences.routes.js';
import { classeDomain } from '../students/classe/classe.routes.js';
import { tabletDomain } from '../tablet/tablet.routes.js';
import { atelierDomain } from '../workshop/atelier/atelier.routes.js';
import { machinesDomain } from '../workshop/machines/machines.routes.js';
import { materialDomain } from '../workshop/material/material.routes.js';
import { qualityDomain } from '../workshop/quality/quality.routes.js';
import { planningDomain } from '../workshop/planning/planning.routes.js';
import { workshopDomain } from '../workshop/workshop.routes.js';
import type { Domain } from './domain.js';
import { settingsDomain } from './settings.routes.js';

export const DOMAINS: readonly Domain[] = [
  reportsDomain,
  atelierDomain,
  classeDomain,
  workshopDomain,
  qualityDomain,
  safetyDomain,
  studentsDomain,
  absencesDomain,
  pedagogyDomain,
  classesDomain,
  coverageDomain,
  curriculumDomain,
  customersDomain,
  billingDomain,
  fundingDomain,
  importsDomain,
  schoolDomain,
  privacyDomain,
  machinesDomain,
  materialDomain,
  tabletDomain,
  planningDomain,
  settingsDomain,
];
