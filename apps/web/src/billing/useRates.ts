import { api } from '../app/api.js';
import type { Rate } from './typed-line.js';

/** Rates in force that day, today when it is empty: the usual one first, then a zero rate once for each reason. */
export function useRates(day = ''): Rate[] {
  const query = day ? { params: { query: { day } } } : {};
  const { data } = api.useQuery('get', '/api/v1/vat-rates', query, { staleTime: 300_000 });
  return (data?.items ?? [])
    .toSorted((a, b) => b.rateBp - a.rateBp)
    .map(({ rateBp, reason }) => ({ vatRateBp: rateBp, vatReason: reason }));
}
