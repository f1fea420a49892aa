import { useSearchParams } from 'react-router';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { useSchool } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { Screen } from '../../ui/Screen.js';
import { INVOICES_PATH } from '../path.js';
import { newLine } from '../typed-line.js';
import { FreeInvoice } from './FreeInvoice.js';
import { useRates } from '../useRates.js';
import { NO_REFERENCES } from './reference-values.js';

const t = fr.billing.freeInvoice;

/** A new invoice without an order; `?client=` chooses the customer. */
export function FreeInvoiceScreen() {
  const school = useSchool();
  const rates = useRates();
  const [params] = useSearchParams();
  const customerId = params.get('client') ?? '';
  const customer = api.useQuery(
    'get',
    '/api/v1/customers/{id}',
    { params: { path: { id: customerId } } },
    { enabled: customerId !== '' },
  );
  const ready = rates.length > 0 && (customerId === '' || !customer.isPending);
  return (
    <Screen title={t.title} hint={t.hint} path={INVOICES_PATH}>
      {school && ready ? (
        <FreeInvoice
          invoice={null}
          customer={customer.data ? { value: customer.data.id, label: customer.data.label } : null}
          initial={{
            ...NO_REFERENCES,
            customerId: customer.data?.id ?? '',
            suppliedOn: school.today,
            discountBp: null,
            discountCents: null,
            lines: [newLine(rates[0]!)],
          }}
        />
      ) : (
        <Waiting />
      )}
    </Screen>
  );
}
