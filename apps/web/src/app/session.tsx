import { createContext, type ReactNode, useContext } from 'react';
import { Navigate, useLocation } from 'react-router';
import type { Schema } from '@etabli/contract';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import { Waiting } from './pages.js';
import { problemOf } from './problem.js';

export type Me = Schema<'MeView'>;
export type Role = Me['roles'][number];

export interface SessionOf {
  me: Me;
  /** may the person do this act? Only for showing and hiding: the server decides. */
  can(permission: string): boolean;
}

const Session = createContext<SessionOf | null>(null);

/** Who is logged in; inside the frame only. */
export function useSession(): SessionOf {
  const session = useContext(Session);
  if (!session) throw new Error('useSession outside of SessionGate');
  return session;
}

export const useMe = (): Me => useSession().me;

/** Where each role begins its day; somebody with two roles begins with the first. */
const HOMES: readonly (readonly [Role, string])[] = [
  ['director', '/pilotage'],
  ['master_trainer', '/atelier'],
  ['accountant', '/facturation'],
  ['teacher', '/classe'],
  ['administrator', '/reglages'],
];

export const homeOf = (me: Me): string => HOMES.find(([role]) => me.roles.includes(role))?.[1] ?? '/reglages';

/** Lets nobody in without a session: asks who it is, else shows the login page and comes back afterwards. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const {
    data: me,
    error,
    isPending,
    refetch,
  } = api.useQuery('get', '/api/v1/sessions/me', {}, { retry: false, staleTime: 60_000 });
  if (me) return <Session value={{ me, can: (permission) => me.permissions.includes(permission) }}>{children}</Session>;
  if (isPending) return <Waiting />;
  const problem = problemOf(error);
  if (problem.status !== 401) return <ProblemAlert problem={problem} onRetry={() => void refetch()} />;
  const back = pathname === '/' ? '' : `?retour=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/connexion${back}`} replace />;
}
