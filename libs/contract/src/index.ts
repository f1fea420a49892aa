import createFetchClient, { type Client } from 'openapi-fetch';
import createReactQuery, { type OpenapiQueryClient } from 'openapi-react-query';
import type { components, paths } from './schema.js';

export type { components, paths } from './schema.js';

/** The shape of a view or a request by its name: `Schema<'CustomerView'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';
/** Addresses that know the method. */
export type PathWith<M extends Method> = {
  [P in keyof paths]: paths[P] extends Record<M, object> ? P : never;
}[keyof paths];

type Operation<M extends Method, P extends keyof paths> = paths[P] extends Record<M, infer O> ? O : never;
type Json<R> = R extends { content: { 'application/json': infer Body } } ? Body : undefined;
/** What a successful call answers; undefined for 204. */
export type AnswerOf<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { responses: infer R } ? Json<R[keyof R & (200 | 201 | 202 | 204)]> : never;

/** The part of the address behind the question mark. */
export type QueryOf<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { parameters: { query?: infer Q } } ? Exclude<Q, undefined> : never;
type PathPart<O, Q> = O extends { parameters: { path: infer X extends object } }
  ? { params: { path: X; query?: Q } }
  : { params?: { query?: Q } };
type BodyPart<O> = O extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : O extends { requestBody: { content: { 'multipart/form-data': unknown } } }
    ? { body: FormData }
    : { body?: undefined };
/** What a call is given. */
export type InitOf<M extends Method, P extends keyof paths> = PathPart<Operation<M, P>, QueryOf<M, P>> &
  BodyPart<Operation<M, P>>;

export interface Api {
  /** one call: `http.GET('/api/v1/…', { params })` answers `{ data, error, response }` */
  http: Client<paths>;
  /** the same calls as TanStack Query hooks */
  query: OpenapiQueryClient<paths>;
}

/** The API as its contract describes it; a wrong path, field or value does not compile. */
export function createApi(options: { fetch?: typeof fetch; baseUrl?: string } = {}): Api {
  const http = createFetchClient<paths>({ credentials: 'same-origin', ...options });
  return { http, query: createReactQuery(http) };
}
