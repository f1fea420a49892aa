import { absences } from './absences.fr.js';
import { access } from './access.fr.js';
import { alerts } from './alerts.fr.js';
import * as appTexts from './app.fr.js';
import { atelier, heures } from './atelier.fr.js';
import { backups } from './backups.fr.js';
import { billing } from './billing.fr.js';
import * as catalogueTexts from './catalogue.fr.js';
import { classe } from './classe.fr.js';
import { coverage } from './coverage.fr.js';
import { curriculum } from './curriculum.fr.js';
import { customers } from './customers.fr.js';
import { dossiers } from './dossiers.fr.js';
import { einvoice } from './einvoice.fr.js';
import { estimates, margin, orderOpenings, rates, subcontracts } from './estimates.fr.js';
import { exams } from './exams.fr.js';
import { funding } from './funding.fr.js';
import { imports } from './imports.fr.js';
import { inquiries, plans } from './inquiries.fr.js';
import { machines } from './machines.fr.js';
import { marks } from './marks.fr.js';
import { material } from './material.fr.js';
import { pedagogy } from './pedagogy.fr.js';
import { planning } from './planning.fr.js';
import { privacy } from './privacy.fr.js';
import { quality } from './quality.fr.js';
import { reports } from './reports.fr.js';
import { roleTable } from './role-table.fr.js';
import { safety } from './safety.fr.js';
import { safetyRegistry } from './safety-registry.fr.js';
import { school } from './school.fr.js';
import { studentFile } from './student-file.fr.js';
import { studentSettings } from './student-settings.fr.js';
import { students } from './students.fr.js';
import { suppliers } from './suppliers.fr.js';
import { notices } from './notices.fr.js';
import { offline, tablet } from './tablet.fr.js';
import * as uiTexts from './ui.fr.js';
import { workshop } from './workshop.fr.js';

/** Every word a user reads, one file a domain. */
export const fr = {
  ...appTexts,
  ...uiTexts,
  ...catalogueTexts,
  access,
  backups,
  school,
  customers,
  curriculum,
  students,
  studentFile,
  studentSettings,
  workshop,
  imports,
  inquiries,
  plans,
  estimates,
  subcontracts,
  margin,
  rates,
  orderOpenings,
  machines,
  quality,
  material,
  atelier,
  heures,
  classe,
  absences,
  pedagogy,
  marks,
  exams,
  alerts,
  coverage,
  dossiers,
  planning,
  privacy,
  billing,
  suppliers,
  einvoice,
  funding,
  reports,
  roleTable,
  safety,
  safetyRegistry,
  tablet,
  offline,
  notices,
} as const;
