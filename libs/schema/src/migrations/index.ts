import { Foundation1764000000000 } from './1764000000000-foundation.js';
import { School1764000010000 } from './1764000010000-school.js';
import { Customers1764000020000 } from './1764000020000-customers.js';
import { Curriculum1764000030000 } from './1764000030000-curriculum.js';
import { Students1764000040000 } from './1764000040000-students.js';
import { Workshop1764000050000 } from './1764000050000-workshop.js';
import { Pedagogy1764000060000 } from './1764000060000-pedagogy.js';
import { Billing1764000070000 } from './1764000070000-billing.js';
import { Reports1764000080000 } from './1764000080000-reports.js';
import { BillingKinds1764000090000 } from './1764000090000-billing-kinds.js';
import { Offers1764000110000 } from './1764000110000-offers.js';
import { Exports1764000120000 } from './1764000120000-exports.js';
import { SupplierInvoices1764000130000 } from './1764000130000-supplier-invoices.js';
import { BankDunning1764000140000 } from './1764000140000-bank-dunning.js';
import { Closings1764000150000 } from './1764000150000-closings.js';
import { Issuing1764000160000 } from './1764000160000-issuing.js';
import { SlipsAndRoles1764000170000 } from './1764000170000-slips-and-roles.js';
import { EinvoiceScreens1764000180000 } from './1764000180000-einvoice-screens.js';
import { Returns1764000190000 } from './1764000190000-returns.js';
import { Safety1764000200000 } from './1764000200000-safety.js';
import { StudentFile1764000210000 } from './1764000210000-student-file.js';
import { Attendance1764000220000 } from './1764000220000-attendance.js';
import { Privacy1764000230000 } from './1764000230000-privacy.js';
import { RetentionTerms1764000250000 } from './1764000250000-retention-terms.js';
import { BillingLists1764000260000 } from './1764000260000-billing-lists.js';
import { SealedRows1764000300000 } from './1764000300000-sealed-rows.js';
import { TimetableScreens1764000310000 } from './1764000310000-timetable-screens.js';
import { OperationCatalogue1764000330000 } from './1764000330000-operation-catalogue.js';
import { MachinesMaterial1764000340000 } from './1764000340000-machines-material.js';
import { HoursEngine1764000350000 } from './1764000350000-hours-engine.js';
import { SharedTablets1764000360000 } from './1764000360000-shared-tablets.js';
import { YouthFile1764000370000 } from './1764000370000-youth-file.js';
import { Inquiries1764000380000 } from './1764000380000-inquiries.js';
import { Quality1764000390000 } from './1764000390000-quality.js';
import { Planning1764000400000 } from './1764000400000-planning.js';
import { FrameworksWhole1764000410000 } from './1764000410000-frameworks-whole.js';
import { EvidenceAndCoverage1764000420000 } from './1764000420000-evidence-and-coverage.js';
import { ClassesExams1764000430000 } from './1764000430000-classes-exams.js';
import { Dossiers1764000440000 } from './1764000440000-dossiers.js';
import { WorkshopLeftovers1764000450000 } from './1764000450000-workshop-leftovers.js';
import { JobEngine1764000460000 } from './1764000460000-job-engine.js';
import { Backups1764000470000 } from './1764000470000-backups.js';
import { Funding1764000480000 } from './1764000480000-funding.js';
import { WorkshopRest1764000490000 } from './1764000490000-workshop-rest.js';
import { SkillsRest1764000500000 } from './1764000500000-skills-rest.js';
import { DossiersRest1764000510000 } from './1764000510000-dossiers-rest.js';
import { CockpitAndIndicators1764000520000 } from './1764000520000-cockpit-and-indicators.js';
import { FasterHours1764000530000 } from './1764000530000-faster-hours.js';
import { FundingRest1764000540000 } from './1764000540000-funding-rest.js';
import { TwoFactorAndInvitations1764000550000 } from './1764000550000-two-factor-and-invitations.js';
import { Imports1764000560000 } from './1764000560000-imports.js';
import { RunNotices1764000580000 } from './1764000580000-run-notices.js';
import { TenYears1764000590000 } from './1764000590000-ten-years.js';
import { FundingCorrections1764000600000 } from './1764000600000-funding-corrections.js';
import { SchoolLogo1764000610000 } from './1764000610000-school-logo.js';
import { FoundAndOwed1764000620000 } from './1764000620000-found-and-owed.js';
import { FundingReasons1764000630000 } from './1764000630000-funding-reasons.js';

/** The one global order. A migration that has landed is never edited. */
export const MIGRATIONS = [
  Foundation1764000000000,
  School1764000010000,
  Customers1764000020000,
  Curriculum1764000030000,
  Students1764000040000,
  Workshop1764000050000,
  Pedagogy1764000060000,
  Billing1764000070000,
  Reports1764000080000,
  BillingKinds1764000090000,
  Offers1764000110000,
  Exports1764000120000,
  SupplierInvoices1764000130000,
  BankDunning1764000140000,
  Closings1764000150000,
  Issuing1764000160000,
  SlipsAndRoles1764000170000,
  EinvoiceScreens1764000180000,
  Returns1764000190000,
  Safety1764000200000,
  StudentFile1764000210000,
  Attendance1764000220000,
  Privacy1764000230000,
  RetentionTerms1764000250000,
  BillingLists1764000260000,
  SealedRows1764000300000,
  TimetableScreens1764000310000,
  OperationCatalogue1764000330000,
  MachinesMaterial1764000340000,
  HoursEngine1764000350000,
  SharedTablets1764000360000,
  YouthFile1764000370000,
  Inquiries1764000380000,
  Quality1764000390000,
  Planning1764000400000,
  FrameworksWhole1764000410000,
  EvidenceAndCoverage1764000420000,
  ClassesExams1764000430000,
  Dossiers1764000440000,
  WorkshopLeftovers1764000450000,
  JobEngine1764000460000,
  Backups1764000470000,
  Funding1764000480000,
  WorkshopRest1764000490000,
  SkillsRest1764000500000,
  DossiersRest1764000510000,
  CockpitAndIndicators1764000520000,
  FasterHours1764000530000,
  FundingRest1764000540000,
  TwoFactorAndInvitations1764000550000,
  Imports1764000560000,
  RunNotices1764000580000,
  TenYears1764000590000,
  FundingCorrections1764000600000,
  SchoolLogo1764000610000,
  FoundAndOwed1764000620000,
  FundingReasons1764000630000,
];
