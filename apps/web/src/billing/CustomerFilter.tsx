import { api } from '../app/api.js';
import type { ListState } from '../app/list.js';
import { fr } from '../texts/fr.js';
import { CustomerSelect } from './CustomerSelect.js';

/** Only one customer's rows; kept in the URL as `customerId`. */
export function CustomerFilter({ state }: { state: ListState<Record<string, string>> }) {
  const id = state.values['customerId'] ?? '';
  const { data } = api.useQuery('get', '/api/v1/customers/{id}', { params: { path: { id } } }, { enabled: id !== '' });
  return (
    <CustomerSelect
      aria-label={fr.billing.quotes.customer}
      placeholder={fr.billing.quotes.customer}
      clearable
      clearButtonProps={{ 'aria-label': fr.ui.clearFilters }}
      w={220}
      value={id || null}
      current={data && data.id === id ? { value: data.id, label: data.label } : null}
      onChange={(value) => state.set('customerId', value)}
    />
  );
}
