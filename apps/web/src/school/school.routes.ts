import { type Domain, page } from '../app/domain.js';
import { fr } from '../texts/fr.js';

const t = fr.school;

export const schoolDomain: Domain = {
  nav: [],
  routes: [
    page('reglages/ecole', 'school.read', async () => (await import('./school.screen.js')).SchoolScreen),
    page('reglages/banque', 'school.read', async () => (await import('./bank.screen.js')).BankScreen),
    page('reglages/facturation', 'school.read', async () => (await import('./terms.screen.js')).TermsScreen),
    page('reglages/tva', 'school.read', async () => (await import('./vat.screen.js')).VatScreen),
    page(
      'reglages/facture-electronique',
      'einvoice.read',
      async () => (await import('./einvoice.screen.js')).EinvoiceSettingsScreen,
    ),
    page('reglages/personnel', 'staff.read', async () => (await import('./staff.screen.js')).StaffScreen),
    page('reglages/horaires', 'school.read', async () => (await import('./slots.screen.js')).SlotsScreen),
    page('reglages/calendrier', 'calendar.read', async () => (await import('./calendar.screen.js')).CalendarScreen),
    page(
      'reglages/emplois-du-temps',
      'group.read',
      async () => (await import('./timetable.screen.js')).TimetableScreen,
    ),
    page('reglages/annee', 'duty.read', async () => (await import('./year.screen.js')).YearScreen),
    page('reglages/mois', 'month.read', async () => (await import('./months.screen.js')).MonthsScreen),
    page('reglages/numerotation', 'school.read', async () => (await import('./series.screen.js')).SeriesScreen),
    page('reglages/comptes', 'accounting.read', async () => (await import('./accounts.screen.js')).AccountsScreen),
  ],
  settings: [
    { to: '/reglages/ecole', label: t.identity.title, hint: t.identity.hint, permission: 'school.read' },
    { to: '/reglages/banque', label: t.bank.title, hint: t.bank.hint, permission: 'school.read' },
    { to: '/reglages/facturation', label: t.terms.title, hint: t.terms.hint, permission: 'school.read' },
    { to: '/reglages/tva', label: t.vat.title, hint: t.vat.hint, permission: 'school.read' },
    {
      to: '/reglages/facture-electronique',
      label: fr.einvoice.settings.title,
      hint: fr.einvoice.settings.hint,
      permission: 'einvoice.read',
    },
    { to: '/reglages/personnel', label: t.staff.title, hint: t.staff.hint, permission: 'staff.read' },
    { to: '/reglages/horaires', label: t.slots.title, hint: t.slots.hint, permission: 'school.read' },
    {
      to: '/reglages/calendrier',
      label: fr.absences.calendar.title,
      hint: fr.absences.calendar.hint,
      permission: 'calendar.read',
    },
    {
      to: '/reglages/emplois-du-temps',
      label: fr.absences.timetable.title,
      hint: fr.absences.timetable.hint,
      permission: 'group.read',
    },
    { to: '/reglages/annee', label: t.year.title, hint: t.year.hint, permission: 'duty.read' },
    { to: '/reglages/mois', label: t.months.title, hint: t.months.hint, permission: 'month.read' },
    { to: '/reglages/numerotation', label: t.series.title, hint: t.series.hint, permission: 'school.read' },
    { to: '/reglages/comptes', label: t.accounts.title, hint: t.accounts.hint, permission: 'accounting.read' },
  ],
};
