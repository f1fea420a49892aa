export const ROLES = ['director', 'master_trainer', 'accountant', 'teacher', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_LABELS: Readonly<Record<Role, string>> = {
  director: 'Direction',
  master_trainer: 'Maître professionnel',
  accountant: 'Comptabilité',
  teacher: 'Enseignement général',
  administrator: 'Administration technique',
};
