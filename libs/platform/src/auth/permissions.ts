export const ROLES = ['director', 'master_trainer', 'accountant', 'teacher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  director: 'Direction',
  master_trainer: 'Maître professionnel',
  accountant: 'Comptabilité',
  teacher: 'Enseignement général',
  administrator: 'Administration technique',
};

const DIRECTOR = 'director';
const TRAINER = 'master_trainer';
const ACCOUNTANT = 'accountant';
const TEACHER = 'teacher';
const ADMIN = 'administrator';

/** The one table: each act of the program and the roles that may do it. An act is named `<aggregate>.<verb>`. */
const ACTS = {
  'school.read': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER, ADMIN],
  'school.edit': [DIRECTOR, ADMIN],
  'bank.edit': [DIRECTOR, ACCOUNTANT],
  'user.read': [DIRECTOR, ADMIN],
  'user.edit': [DIRECTOR, ADMIN],
  'staff.read': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER, ADMIN],
  'staff.edit': [DIRECTOR, ADMIN],
  'audit.read': [DIRECTOR, ADMIN],
  'month.read': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER],
  'month.lock': [DIRECTOR, ACCOUNTANT],
  'month.soft_close': [ACCOUNTANT, DIRECTOR],
  'month.reopen': [ACCOUNTANT],
  'month.close': [ACCOUNTANT, DIRECTOR],
  'fiscal_year.define': [DIRECTOR, ACCOUNTANT],
  'fiscal_year.close': [ACCOUNTANT, DIRECTOR],

  'customer.read': [DIRECTOR, TRAINER, ACCOUNTANT],
  'customer.edit': [DIRECTOR, ACCOUNTANT],

  'framework.read': [DIRECTOR, TRAINER, TEACHER, ADMIN],
  'framework.import': [DIRECTOR, ADMIN],
  'framework.edit': [DIRECTOR, TRAINER],

  'group.read': [DIRECTOR, TRAINER, TEACHER],
  'group.edit': [DIRECTOR],
  'student.read': [DIRECTOR, TRAINER, TEACHER],
  'student.edit': [DIRECTOR],
  'guardian.read': [DIRECTOR, TRAINER, TEACHER],
  'guardian.edit': [DIRECTOR],
  'guardian_book.read': [DIRECTOR],
  'document.read': [DIRECTOR],
  'document.edit': [DIRECTOR],
  'consent.read': [DIRECTOR, TRAINER, TEACHER],
  'consent.edit': [DIRECTOR],
  'paper.read': [DIRECTOR],
  'paper.issue': [DIRECTOR],
  'origin.read': [DIRECTOR],
  'origin.edit': [DIRECTOR],
  'origin.erase': [DIRECTOR],
  'survey.read': [DIRECTOR],
  'survey.edit': [DIRECTOR],
  'placement.read': [DIRECTOR, TRAINER, TEACHER],
  'placement.edit': [DIRECTOR],
  'placement.follow': [DIRECTOR, TRAINER, TEACHER],
  'student.import': [DIRECTOR],
  'roll_call.read': [DIRECTOR, TRAINER, TEACHER],
  'roll_call.record': [DIRECTOR, TRAINER, TEACHER],

  'machine.read': [DIRECTOR, TRAINER, ADMIN],
  'machine.edit': [DIRECTOR, TRAINER],
  'order.read': [DIRECTOR, TRAINER, ACCOUNTANT],
  'order.edit': [DIRECTOR, TRAINER],
  'order.deliver': [DIRECTOR, TRAINER],
  'delivery.sign': [DIRECTOR, TRAINER],
  'time_entry.read': [DIRECTOR, TRAINER],
  'time_entry.log': [DIRECTOR, TRAINER],
  'time_entry.correct': [DIRECTOR, TRAINER],
  'assignment.edit': [DIRECTOR, TRAINER],

  'evidence.read': [DIRECTOR, TRAINER, TEACHER],
  'evidence.confirm': [DIRECTOR, TRAINER],

  'quote.read': [DIRECTOR, ACCOUNTANT],
  'quote.edit': [DIRECTOR],
  'quote.accept': [DIRECTOR],
  'quote.link': [DIRECTOR],
  'client_link.read': [DIRECTOR],
  'order_confirmation.issue': [DIRECTOR],
  'pro_forma.write': [DIRECTOR, ACCOUNTANT],
  'mail.read': [DIRECTOR, ACCOUNTANT],
  'mail.send': [DIRECTOR, ACCOUNTANT],
  'invoice.read': [DIRECTOR, ACCOUNTANT],
  'invoice.edit': [DIRECTOR, ACCOUNTANT],
  'invoice.issue': [DIRECTOR, ACCOUNTANT],
  'payment.read': [DIRECTOR, ACCOUNTANT],
  'payment.record': [ACCOUNTANT, DIRECTOR],
  'supplier_invoice.read': [DIRECTOR, ACCOUNTANT],
  'supplier_invoice.file': [DIRECTOR, ACCOUNTANT],
  'supplier_invoice.check': [DIRECTOR],
  'supplier_invoice.pay': [ACCOUNTANT, DIRECTOR],
  'einvoice.read': [DIRECTOR, ACCOUNTANT],
  'einvoice.edit': [DIRECTOR, ACCOUNTANT],
  'einvoice.exchange': [DIRECTOR, ACCOUNTANT],
  'bank_statement.read': [ACCOUNTANT, DIRECTOR],
  'bank_statement.import': [ACCOUNTANT, DIRECTOR],
  'bank_statement.match': [ACCOUNTANT, DIRECTOR],
  'dunning.read': [DIRECTOR, ACCOUNTANT],
  'dunning.send': [DIRECTOR, ACCOUNTANT],
  'dunning.hold': [DIRECTOR],
  'dunning.edit': [DIRECTOR, ACCOUNTANT],
  'series.edit': [DIRECTOR, ACCOUNTANT],
  'accounting.read': [ACCOUNTANT, DIRECTOR],
  'accounting.export': [ACCOUNTANT],
  'opening.write': [ACCOUNTANT, DIRECTOR],

  'report.read': [DIRECTOR, TRAINER, ACCOUNTANT],
  'report.request': [DIRECTOR, TRAINER, ACCOUNTANT],
  'cockpit.read': [DIRECTOR],
  'job.read': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER, ADMIN],
  'job.cancel': [DIRECTOR, TRAINER, ACCOUNTANT, ADMIN],
  'due.read': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER, ADMIN],
  'search.use': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER, ADMIN],
  'session.own': [DIRECTOR, TRAINER, ACCOUNTANT, TEACHER, ADMIN],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof ACTS;
export const PERMISSIONS = Object.keys(ACTS) as Permission[];

export const ROLE_PERMISSIONS: Readonly<Record<Role, ReadonlySet<Permission>>> = Object.fromEntries(
  ROLES.map((role) => [role, new Set(PERMISSIONS.filter((act) => (ACTS[act] as readonly Role[]).includes(role)))]),
) as unknown as Record<Role, ReadonlySet<Permission>>;
