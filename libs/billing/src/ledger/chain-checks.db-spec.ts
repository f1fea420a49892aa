import { issuedInvoice, newCustomer, openSchool, type World, world } from '@etabli/testing';
import { JobRun } from '@etabli/platform';
import { DailyChainCheck } from './chain-check.job.js';
import { ChainCheck } from './chain-check.entity.js';
import { ChainChecks } from './chain-checks.js';

describe('checks of the chain that are kept', () => {
  let w: World;
  let customerId: string;
  const checks = (): ChainChecks => w.get(ChainChecks);
  const checked = async (depth: 'records' | 'files' = 'records'): Promise<ChainCheck> => {
    const id = await w.as('accountant', () => checks().request(depth));
    await w.drain();
    return w.db.manager.findOneByOrFail(ChainCheck, { id });
  };
  const tampered = async <T>(change: string, back: string, look: () => Promise<T>): Promise<T> => {
    const run = w.db.createQueryRunner();
    try {
      await run.query('SET session_replication_role = replica');
      await run.query(change);
      const found = await look();
      await run.query(back);
      return found;
    } finally {
      await run.query('SET session_replication_role = DEFAULT');
      await run.release();
    }
  };
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('is one run for all who ask, and keeps its result', async () => {
    await issuedInvoice(w, customerId);
    const [first, second] = await w.as('accountant', async () => [
      await checks().request('files'),
      await checks().request('records'),
    ]);
    expect(second).toBe(first);
    await w.drain();
    const run = await w.db.manager.findOneByOrFail(JobRun, { id: first! });
    expect([run.state, run.progress]).toEqual(['done', 100]);
    const kept = await w.as('accountant', () => checks().last());
    expect(kept).toMatchObject({ id: first, intact: true, report: { intact: true, brokenCount: 0 } });
    expect(kept!.report.fileCount).not.toBeNull();
    await expect(w.db.query('UPDATE chain_checks SET intact = false')).rejects.toMatchObject({ code: '23000' });
  });

  it('what came since is looked at on top of the last one', async () => {
    const kept = await checked();
    expect(await w.as('accountant', () => checks().since(kept))).toEqual({ linkCount: 0, intact: true });
    const { invoiceId } = await issuedInvoice(w, customerId);
    const since = await w.as('accountant', () => checks().since(kept));
    expect(since.intact).toBe(true);
    expect(since.linkCount).toBeGreaterThan(0);
    const change = (cents: number): string =>
      `UPDATE invoices SET net_cents = net_cents + ${cents} WHERE id = '${invoiceId}'`;
    const look = (): Promise<unknown> => w.as('accountant', () => checks().since(kept));
    expect(await tampered(change(1), change(-1), look)).toMatchObject({ intact: false });
    expect(await look()).toMatchObject({ intact: true });
  });

  it('entries since the last good check are hashed anew, and its end must be where it was', async () => {
    await checked();
    await issuedInvoice(w, customerId);
    const look = (): Promise<unknown> => w.as('accountant', () => checks().brokenEntries());
    expect(await look()).toEqual([]);
    const last = `(SELECT id FROM journal_entries WHERE journal = 'VE' ORDER BY entry_number DESC LIMIT 1)`;
    const lines = (cents: number): string =>
      `UPDATE journal_lines SET debit_cents = debit_cents + ${cents} WHERE entry_id = ${last} AND debit_cents > 0`;
    expect(await tampered(lines(1), lines(-1), look)).toMatchObject([{ journal: 'VE' }]);
    const head = (hash: string): string =>
      `UPDATE journal_entries SET hash = ${hash} WHERE journal = 'VE' AND entry_number = (SELECT max(entry_number) - 1 FROM journal_entries WHERE journal = 'VE')`;
    expect(await tampered(head(`'x' || hash`), head('substr(hash, 2)'), look)).toMatchObject([{ journal: 'VE' }]);
    expect(await look()).toEqual([]);
  });

  it('finds what a good check had not seen changed yet, and says so until it is mended', async () => {
    await checked();
    const change = (cents: number): string =>
      `UPDATE invoices SET net_cents = net_cents + ${cents} WHERE number = (SELECT min(number) FROM invoices)`;
    const kept = await tampered(change(1), change(-1), () => checked());
    expect(kept).toMatchObject({ intact: false, report: { brokenCount: 1 } });
    expect(await checked()).toMatchObject({ intact: true });
  });

  it('a day has one check of its own', async () => {
    const daily = w.get(DailyChainCheck);
    await checked();
    expect(await w.as('accountant', () => daily.ask())).toBeNull();
  });
});
