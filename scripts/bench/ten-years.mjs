// Ten years of a school by SQL: rows of the right shape and number, copied from one of each that the services wrote. No trigger runs.
import pg from 'pg';
import { fiveLines } from './school.mjs';

export const SIZES = { customers: 400, invoices: 15_000, deliveries: 40_000, bankLines: 20_000 };
const FROM = "date '2016-09-01'";
const DAYS = 3650;

/** Rows like the one of `where`, with what `change` says of row number n. */
const copies = (table, where, count, change) => `
  INSERT INTO ${table} SELECT r.* FROM (SELECT * FROM ${table} WHERE ${where} LIMIT 1) AS t, generate_series(1, ${count}) AS n,
    LATERAL jsonb_populate_record(NULL::${table}, to_jsonb(t) || jsonb_build_object(${change})) AS r`;
const id = (kind, n = 'n') => `('0190f0${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`;
const day = (count) => `(${FROM} + (n::bigint * ${DAYS} / ${count})::integer)`;
const CUSTOMER = id('01', `n % ${SIZES.customers} + 1`);

/** One of each through the services, then the years. Every 40th invoice is unpaid, every 50th delivery is not billed, every 100th line of the bank is open. */
export async function tenYears({ url, get, asSystem, billing, customerId }) {
  const { invoiceId, paymentId } = await asSystem(async () => {
    const invoiceId = await get(billing.DirectInvoices).issue(fiveLines(customerId));
    const { grossCents, issuedOn } = await get(billing.InvoiceQueries).one(invoiceId);
    const paymentId = await get(billing.PaymentService).record({
      customerId,
      receivedOn: issuedOn,
      method: 'transfer',
      amountCents: grossCents,
      allocations: [{ invoiceId, amountCents: grossCents }],
    });
    return { invoiceId, paymentId };
  });
  const { customers, invoices, deliveries, bankLines } = SIZES;
  const own = (column, value) => `${column} = '${value}'`;
  const paid = (n) => `${n} % 40 <> 0`;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const sql of [
    'SET session_replication_role = replica',
    copies(
      'customers',
      own('id', customerId),
      customers,
      `'id', ${id('01')}, 'code', 'K' || n, 'name', 'Client ' || n, 'search_text', 'k' || n || ' client ' || n`,
    ),
    copies(
      'invoices',
      own('id', invoiceId),
      invoices,
      `'id', ${id('02')}, 'number', 'FB-' || n, 'customer_id', ${CUSTOMER}, 'created_on', ${day(invoices)}, 'issued_on', ${day(invoices)}, 'due_on', ${day(invoices)} + 30, 'delivery_id', NULL, 'order_id', NULL, 'search_text', 'fb-' || n || ' client ' || n`,
    ),
    `INSERT INTO invoice_lines SELECT r.* FROM invoice_lines t, generate_series(1, ${invoices}) AS n,
       LATERAL jsonb_populate_record(NULL::invoice_lines, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'invoice_id', ${id('02')})) AS r
      WHERE t.invoice_id = '${invoiceId}'`,
    copies(
      'payments',
      own('id', paymentId),
      invoices,
      `'id', ${id('03')}, 'customer_id', ${CUSTOMER}, 'received_on', ${day(invoices)} + 20`,
    ) + ` WHERE ${paid('n')}`,
    copies(
      'settlements',
      own('payment_id', paymentId),
      invoices,
      `'id', ${id('04')}, 'payment_id', ${id('03')}, 'invoice_id', ${id('02')}, 'settled_on', ${day(invoices)} + 20`,
    ) + ` WHERE ${paid('n')}`,
    ...['invoice', 'payment'].map((kind, at) => {
      const shown = `'id', ${id(`1${at}`)}, 'entry_number', 100 + n, 'entry_date', ${day(invoices)}, 'source_id', ${id(at === 0 ? '02' : '03')}, 'piece_ref', ${at === 0 ? "'FB-' || n" : "'VIR ' || n"}`;
      return copies('journal_entries', own('source_kind', kind), invoices, shown);
    }),
    ...['invoice', 'payment'].map(
      (kind, at) => `
      INSERT INTO journal_lines SELECT r.* FROM journal_lines t, generate_series(1, ${invoices}) AS n,
        LATERAL jsonb_populate_record(NULL::journal_lines, to_jsonb(t) || jsonb_build_object('id', gen_random_uuid(), 'entry_id', ${id(`1${at}`)})) AS r
       WHERE t.entry_id = (SELECT id FROM journal_entries WHERE source_kind = '${kind}' AND entry_number < 100 LIMIT 1)`,
    ),
    `INSERT INTO production_orders (id, number, customer_id, title, state, opened_on, delivered_on, search_text)
       SELECT ${id('20')}, 'OF-' || n, ${CUSTOMER}, 'Lot ' || n, 'delivered', ${day(deliveries)}, ${day(deliveries)}, 'of-' || n FROM generate_series(1, ${deliveries}) AS n`,
    `INSERT INTO production_order_lines (id, order_id, position, label, nature, unit, quantity, unit_price, vat_rate_bp, sold_cents, allotted_minutes, delivered_quantity, billed_quantity)
       SELECT ${id('21')}, ${id('20')}, 1, 'Platine', 'goods', 'pièce', 10, 12.5, 2000, 12500, 60, 10, CASE WHEN n % 50 = 0 THEN 0 ELSE 10 END FROM generate_series(1, ${deliveries}) AS n`,
    `INSERT INTO deliveries (id, order_id, number, delivered_on, recorded_at) SELECT ${id('22')}, ${id('20')}, 'BL-' || n, ${day(deliveries)}, now() FROM generate_series(1, ${deliveries}) AS n`,
    `INSERT INTO delivery_lines (delivery_id, order_line_id, quantity) SELECT ${id('22')}, ${id('21')}, 10 FROM generate_series(1, ${deliveries}) AS n`,
    // five lines an invoice, half of them of an order: 37,500 lines cover the deliveries but every 50th
    `WITH free AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM invoice_lines WHERE invoice_id <> '${invoiceId}' LIMIT ${deliveries})
       UPDATE invoice_lines l SET order_line_id = ${id('21', 'free.n')}, quantity = 10 FROM free WHERE free.id = l.id AND free.n % 50 <> 0`,
    `INSERT INTO bank_statements (id, format, name, from_day, to_day, new_count, known_count, file_id, imported_at, imported_by_name)
       SELECT ${id('31')}, 'camt', 'releve-' || n, ${FROM} + n * 30, ${FROM} + n * 30 + 29, 170, 0, ${id('30', '1')}, now() - (120 - n) * interval '30 days', 'Comptable' FROM generate_series(1, 120) AS n`,
    `INSERT INTO bank_lines (id, statement_id, position, booked_on, amount_cents, counterparty, text, fingerprint, payer_key, search_text)
       SELECT ${id('32')}, ${id('31', 'n % 120 + 1')}, n, ${day(bankLines)}, CASE WHEN n % 5 = 0 THEN -750 ELSE 100000 + n END, 'Client ' || n % ${customers},
              'VIR CLIENT ' || n % ${customers} || ' FB-' || n, 'print ' || n, 'client ' || n % ${customers}, 'client vir ' || n FROM generate_series(1, ${bankLines}) AS n`,
    `INSERT INTO bank_matches (id, line_id, kind, payment_id, aside_as, note, matched_at, matched_by_name)
       SELECT ${id('33')}, ${id('32')}, CASE WHEN n % 5 = 0 OR n > ${invoices} THEN 'set_aside' ELSE 'tied' END, CASE WHEN n % 5 <> 0 AND n <= ${invoices} THEN ${id('03')} END,
              CASE WHEN n % 5 = 0 OR n > ${invoices} THEN 'bank_fee' END, 'frais', now(), 'Comptable' FROM generate_series(1, ${bankLines}) AS n WHERE n % 100 <> 1`,
    // no trigger ran that keeps them
    'DELETE FROM open_invoices',
    'INSERT INTO open_invoices SELECT * FROM owed_by_settlements()',
    'SET session_replication_role = DEFAULT',
  ])
    await client.query(sql);
  await client.query('VACUUM ANALYZE');
  await client.end();
}
