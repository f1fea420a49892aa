import { createContext, type ReactNode, useContext, useEffect } from 'react';
import { Navigate, useLocation } from 'react-router';
import { acting, takeOver } from '../offline/acting.js';
import { Unlock } from '../tablet/Unlock.js';
import { useIdleLock, useTablet } from '../tablet/useIdleLock.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { api } from './api.js';
import { EnrolFirst } from './EnrolFirst.js';
import type { Me } from './me.js';
import { Waiting } from './pages.js';
import { problemOf } from './problem.js';

export { homeOf, type Me, type Role } from './me.js';

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

/**
 * Lets nobody in without a session: asks who it is, else shows the login page and comes back afterwards. A shared tablet shows
 * its picker instead; what lies on the board stays under it.
 */
export function SessionGate({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const { registered, locked } = useTablet();
  const {
    data: me,
    error,
    isPending,
    refetch,
  } = api.useQuery('get', '/api/v1/sessions/me', {}, { retry: false, staleTime: 60_000 });
  useEffect(() => {
    // whom the server names is known by password or by PIN
    if (me && acting()?.id !== me.id) takeOver(me);
  }, [me]);
  useIdleLock(me?.onTablet ?? false);
  const problem = !me && error ? problemOf(error) : null;
  const shut = registered !== null && (locked || problem?.status === 401);
  if (!shut && !me) {
    if (isPending || !problem) return <Waiting />;
    if (problem.status !== 401) return <ProblemAlert problem={problem} onRetry={() => void refetch()} />;
    const back = pathname === '/' ? '' : `?retour=${encodeURIComponent(pathname + search)}`;
    return <Navigate to={`/connexion${back}`} replace />;
  }
  return (
    <>
      {me && (
        <div key={me.id} inert={shut} style={{ display: shut ? 'none' : 'contents' }}>
          <Session value={{ me, can: (permission) => (me.permissions as string[]).includes(permission) }}>
            {me.mustEnrol ? <EnrolFirst /> : children}
          </Session>
        </div>
      )}
      {shut && <Unlock registered={registered} seated={me ?? null} />}
    </>
  );
}
