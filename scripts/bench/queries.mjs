// How many statements a command needs, BEGIN and COMMIT among them.
import { DataSource } from 'typeorm';
import { fiveLines } from './school.mjs';

export async function countQueries({ get, asSystem, billing, customerId }) {
  const db = get(DataSource);
  const counted = async (what, work) => {
    const quiet = db.logger;
    let queries = 0;
    db.logger = { ...quiet, logQuery: () => void queries++ };
    try {
      await asSystem(work);
    } finally {
      db.logger = quiet;
    }
    return { what, queries };
  };
  const free = get(billing.FreeDrafts);
  const draft = await asSystem(() => free.create(fiveLines(customerId)));
  return [
    await counted('write and issue at once', () => get(billing.DirectInvoices).issue(fiveLines(customerId))),
    await counted('write a draft', () => free.create(fiveLines(customerId))),
    await counted('issue a draft', () => get(billing.InvoiceService).issue(draft)),
    await counted('record a payment', async () => {
      const { grossCents: amountCents, issuedOn: receivedOn } = await db
        .query('SELECT gross_cents AS "grossCents", issued_on AS "issuedOn" FROM invoices WHERE id = $1', [draft])
        .then(([row]) => row);
      const allocations = [{ invoiceId: draft, amountCents }];
      await get(billing.PaymentService).record({
        customerId,
        receivedOn,
        method: 'transfer',
        amountCents,
        allocations,
      });
    }),
  ];
}
