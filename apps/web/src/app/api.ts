import { QueryCache, QueryClient } from '@tanstack/react-query';
import { createApi } from '@etabli/contract';
import { keeping } from '../offline/kept.js';
import { tablet } from '../tablet/registered.js';
import { problemOf } from './problem.js';

export const ME = ['get', '/api/v1/sessions/me'] as const;

/** `http` for one call outside a component; `api.useQuery('get', '/api/v1/…', { params })` inside one. */
export const { http, query: api } = createApi();

http.use({
  async onResponse({ response }) {
    if (response.ok || response.headers.get('content-type')?.includes('json')) return undefined;
    // a proxy's page or nothing at all: said like any other problem
    return Response.json(
      { status: response.status, code: 'server.failed', detail: undefined },
      { status: response.status },
    );
  },
});

http.use(keeping);

/** A session that ended elsewhere is noticed at the next answer: the frame then shows the login page, a shared tablet its picker. */
export function forgetSession(error: unknown): void {
  if (problemOf(error).status !== 401) return;
  if (tablet.state().registered) tablet.lock();
  else void queryClient.resetQueries({ queryKey: ME });
}

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: 10_000,
      retry: (failures, error) => problemOf(error).status >= 502 && failures < 2,
    },
    mutations: { networkMode: 'always', retry: false },
  },
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[1] !== ME[1]) forgetSession(error);
    },
  }),
});
