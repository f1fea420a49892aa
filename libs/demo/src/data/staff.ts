import type { Role } from '@etabli/platform';

/** Known to everybody: it opens the demo school and nothing else. */
export const DEMO_PASSWORD = 'etabli-demo';

export type StaffKey = 'direction' | 'atelier' | 'atelier2' | 'trainer3' | 'compta' | 'classe' | 'admin';

export interface DemoStaff {
  readonly key: StaffKey;
  readonly firstName: string;
  readonly lastName: string;
  readonly kind: Role;
  /** null: no account */
  readonly email: string | null;
  readonly agreementRef: string | null;
}

export const DEMO_STAFF: readonly DemoStaff[] = [
  {
    key: 'direction',
    firstName: 'Hélène',
    lastName: 'Marchetti',
    kind: 'director',
    email: 'direction@demo.example',
    agreementRef: 'AGR-DEMO-001',
  },
  {
    key: 'atelier',
    firstName: 'Karim',
    lastName: 'Benhaddou',
    kind: 'master_trainer',
    email: 'atelier@demo.example',
    agreementRef: 'AGR-DEMO-002',
  },
  {
    key: 'atelier2',
    firstName: 'Sandrine',
    lastName: 'Delorme',
    kind: 'master_trainer',
    email: 'atelier2@demo.example',
    agreementRef: 'AGR-DEMO-003',
  },
  {
    key: 'trainer3',
    firstName: 'Bruno',
    lastName: 'Tissot',
    kind: 'master_trainer',
    email: null,
    agreementRef: 'AGR-DEMO-004',
  },
  {
    key: 'compta',
    firstName: 'Odile',
    lastName: 'Ferrand',
    kind: 'accountant',
    email: 'compta@demo.example',
    agreementRef: null,
  },
  {
    key: 'classe',
    firstName: 'Thomas',
    lastName: 'Nguyen',
    kind: 'teacher',
    email: 'classe@demo.example',
    agreementRef: 'AGR-DEMO-005',
  },
  {
    key: 'admin',
    firstName: 'Julien',
    lastName: 'Roche',
    kind: 'administrator',
    email: 'admin@demo.example',
    agreementRef: null,
  },
];

/** The addresses printed at the start, in the order of the roles. */
export const DEMO_LOGINS: readonly string[] = DEMO_STAFF.flatMap(({ email }) => (email ? [email] : []));
