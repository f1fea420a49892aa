import { useMemo } from 'react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { AnswerOf, PathWith, QueryOf } from '@etabli/contract';
import { http } from './api.js';
import { type Problem, problemOf } from './problem.js';

type Get = PathWith<'get'>;
/** Addresses that answer `{ items }`, paged or not. */
export type ListPath = { [P in Get]: AnswerOf<'get', P> extends { items: unknown[] } ? P : never }[Get];
export type CountPath = { [P in Get]: AnswerOf<'get', P> extends { count: number } ? P : never }[Get];
export type ItemOf<P extends ListPath> = AnswerOf<'get', P> extends { items: (infer Item)[] } ? Item : never;

export interface ListOf<Item> {
  items: Item[];
  loading: boolean;
  problem: Problem | null;
  hasNext: boolean;
  loadingNext: boolean;
  next(): void;
  reload(): void;
  /** Every row of the list as filtered, for an export. */
  all(): Promise<AllOf<Item>>;
}

export interface AllOf<Item> {
  items: Item[];
  /** the list goes on beyond what a browser should hold */
  cut: boolean;
}

interface Page {
  items: unknown[];
  nextCursor?: string | null;
}

const MOST_EXPORTED = 20_000;

async function get(path: string, query: object, signal?: AbortSignal): Promise<unknown> {
  type Call = (path: string, init: object) => Promise<{ data?: unknown; error?: unknown; response: Response }>;
  const { data, error, response } = await (http.GET as unknown as Call)(path, { params: { query }, signal });
  if (!response.ok) throw error ?? { status: response.status };
  return data;
}

/** A list of the API; pages are added one under the other by `next()`. */
export function useList<P extends ListPath>(path: P, query?: QueryOf<'get', P> | UrlQuery): ListOf<ItemOf<P>> {
  const asked = query ?? {};
  const result = useInfiniteQuery({
    queryKey: ['list', path, asked],
    queryFn: ({ pageParam, signal }) =>
      get(path, pageParam ? { ...asked, cursor: pageParam } : asked, signal) as Promise<Page>,
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor || undefined,
    placeholderData: keepPreviousData,
  });
  const items = useMemo(() => result.data?.pages.flatMap((page) => page.items) ?? [], [result.data]);
  return {
    items: items as ItemOf<P>[],
    loading: result.isPending,
    problem: result.error ? problemOf(result.error) : null,
    hasNext: result.hasNextPage,
    loadingNext: result.isFetchingNextPage,
    next: () => void result.fetchNextPage(),
    reload: () => void result.refetch(),
    all: async () => {
      const rows: unknown[] = [];
      let cursor: string | undefined = '';
      while (cursor !== undefined && rows.length < MOST_EXPORTED) {
        const page = (await get(path, { ...asked, limit: 200, ...(cursor ? { cursor } : {}) })) as Page;
        rows.push(...page.items);
        cursor = page.nextCursor || undefined;
      }
      return { items: rows as ItemOf<P>[], cut: cursor !== undefined };
    },
  };
}

export interface Count {
  count: number;
  exactness: 'exact' | 'more';
}

/** How many rows the list has in all; asked beside the list, with the same filters. */
export function useCount<P extends CountPath>(path: P, query?: QueryOf<'get', P> | UrlQuery): Count | undefined {
  const asked = query ?? {};
  return useQuery({
    queryKey: ['count', path, asked],
    queryFn: ({ signal }) => get(path, asked, signal) as Promise<Count>,
    placeholderData: keepPreviousData,
  }).data;
}

/** Filters as read from the URL: texts, checked by the server alone. */
export type UrlQuery = Readonly<Record<string, string>>;

export interface ListState<F extends Record<string, string>> {
  /** what the URL says, or the default */
  values: F & { q: string; sort: string; direction: string };
  /** the same without what is empty: to be given to useList and useCount */
  query: UrlQuery;
  set(name: keyof F | 'q', value: string | null): void;
  sortBy(sort: string): void;
  /** id of the record in the side panel (`?ouvert=`), null when closed, 'nouveau' for a new one */
  opened: string | null;
  open(id: string): void;
  close(): void;
  filtered: boolean;
  clear(): void;
}

export const NEW = 'nouveau';
const OPENED = 'ouvert';

/**
 * Filters, search, sort and the opened record of a list, kept in the URL. `defaults` names the filters with the value they have
 * when the URL says nothing ('' = no filter); `sort` and `direction` may be among them.
 */
export function useListState<const F extends Record<string, string>>(
  defaults: F,
): ListState<{ [K in keyof F]: string }> {
  const [params, setParams] = useSearchParams();
  const values: Record<string, string> = { q: '', sort: '', direction: '', ...defaults };
  for (const name of Object.keys(values)) values[name] = params.get(name) ?? values[name] ?? '';
  const query = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const change = (edit: (next: URLSearchParams) => void, replace = true): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        edit(next);
        return next;
      },
      { replace },
    );
  const put = (next: URLSearchParams, name: string, value: string): void => {
    if (value === ((defaults as Record<string, string>)[name] ?? '')) next.delete(name);
    else next.set(name, value);
  };
  const names = Object.keys(values).filter((name) => name !== 'sort' && name !== 'direction');
  return {
    values,
    query,
    set: (name, value) => change((next) => put(next, String(name), value ?? '')),
    sortBy: (sort) =>
      change((next) => {
        put(next, 'direction', values['sort'] === sort && values['direction'] !== 'desc' ? 'desc' : 'asc');
        put(next, 'sort', sort);
      }),
    opened: params.get(OPENED),
    open: (id) => change((next) => next.set(OPENED, id), false),
    close: () => change((next) => next.delete(OPENED)),
    filtered: names.some((name) => params.has(name)),
    clear: () => change((next) => names.forEach((name) => next.delete(name))),
  } as ListState<{ [K in keyof F]: string }>;
}
