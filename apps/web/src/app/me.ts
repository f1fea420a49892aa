import type { Schema } from '@etabli/contract';

export type Me = Schema<'MeView'>;
export type Role = Me['roles'][number];

/** Where each role begins its day; somebody with two roles begins with the first. */
const HOMES: readonly (readonly [Role, string])[] = [
  ['director', '/pilotage'],
  ['master_trainer', '/atelier'],
  ['accountant', '/facturation'],
  ['teacher', '/classe'],
  ['administrator', '/reglages'],
];

export const homeOf = (me: Me): string => HOMES.find(([role]) => me.roles.includes(role))?.[1] ?? '/reglages';
