// How many statements a command needs, BEGIN and COMMIT among them, and the processor time of the program and of PostgreSQL.
import { DataSource } from 'typeorm';
import { cpuSeconds, fiveLines } from './school.mjs';

const WARM = 20;

/** @returns {Promise<{ what: string, queries: number, program: number, database: number }[]>} times in µs a command, by the services, without HTTP */
export async function countQueries({ get, asSystem, billing, customerId, databasePid, rounds }) {
  const db = get(DataSource);
  const repeated = async (count, work) => {
    const made = [];
    for (let n = 0; n < count; n++) made.push(await asSystem(() => work(n)));
    return made;
  };
  const statements = async (work) => {
    const quiet = db.logger;
    let queries = 0;
    db.logger = { ...quiet, logQuery: () => void queries++ };
    try {
      await asSystem(work);
    } finally {
      db.logger = quiet;
    }
    return queries;
  };
  const results = [];
  /** `work` is told its number: 0 is counted, then some warm the code, then `rounds` are timed. */
  const measured = async (what, work) => {
    const made = [];
    const queries = await statements(async () => void made.push(await work(0)));
    made.push(...(await repeated(WARM, (n) => work(n + 1))));
    const [ours, theirs] = [process.cpuUsage(), cpuSeconds(databasePid)];
    made.push(...(await repeated(rounds, (n) => work(n + 1 + WARM))));
    const { user, system } = process.cpuUsage(ours);
    const database = (cpuSeconds(databasePid) - theirs) * 1e6;
    results.push({
      what,
      queries,
      program: Math.round((user + system) / rounds),
      database: Math.round(database / rounds),
    });
    return made;
  };
  const free = get(billing.FreeDrafts);
  await measured('write and issue at once', () => get(billing.DirectInvoices).issue(fiveLines(customerId)));
  const drafts = await measured('write a draft', () => free.create(fiveLines(customerId)));
  await measured('issue a draft', (n) => get(billing.InvoiceService).issue(drafts[n]));
  const known = new Map(
    (
      await db.query(
        'SELECT id, gross_cents AS "grossCents", issued_on AS "issuedOn" FROM invoices WHERE id = ANY ($1)',
        [drafts],
      )
    ).map((row) => [row.id, row]),
  );
  await measured('record a payment', (n) => {
    const { id: invoiceId, grossCents: amountCents, issuedOn: receivedOn } = known.get(drafts[n]);
    const allocations = [{ invoiceId, amountCents }];
    return get(billing.PaymentService).record({ customerId, receivedOn, method: 'transfer', amountCents, allocations });
  });
  return results;
}
