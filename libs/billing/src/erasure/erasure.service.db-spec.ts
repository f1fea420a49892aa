import { issuedInvoice, newCustomer, openSchool, part, TODAY, type World, world } from '@etabli/testing';
import { instantAt } from '@etabli/kernel';
import { Mail } from '@etabli/platform';
import type { InvoiceView } from '../invoice/invoice.dto.js';
import { Chain } from '../ledger/chain.service.js';
import { PaymentService } from '../payment/payment.service.js';

const NAME = 'Zéphyrine Quatrepoil';

/** A private person with a paid invoice, ten years and more later. */
describe('the erasure of a private person', () => {
  let w: World;
  let customerId: string;
  let invoiceId: string;
  const erase = async (id: string, status: number): Promise<{ code?: string; detail?: string }> =>
    (await (await w.client('director')).post(`/customers/${id}/erase`, {}).expect(status)).body as { code?: string };

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w, {
      kind: 'person',
      firstName: 'Zéphyrine',
      name: 'Quatrepoil',
      siren: null,
      email: 'z.quatrepoil@example.org',
      addressLine1: '9 impasse du Quatrepoil',
    });
    ({ invoiceId } = await issuedInvoice(w, customerId, [part({ quantity: '1' })]));
    await w.as('director', () =>
      w.get(Mail).send({
        to: 'z.quatrepoil@example.org',
        subject: `Facture de ${NAME}`,
        text: NAME,
        about: { kind: 'invoice', id: invoiceId },
      }),
    );
    await w.drain();
  }, 60_000);
  afterAll(() => w.end());

  it('is refused while something is owed, and before the day that the law sets', async () => {
    expect(await erase(customerId, 409)).toMatchObject({ code: 'erasure.unsettled' });
    await w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: TODAY,
        method: 'transfer',
        amountCents: 120_00,
        allocations: [{ invoiceId, amountCents: 120_00 }],
      }),
    );
    const { detail } = await erase(customerId, 409);
    expect(detail).toContain('à partir du 01/01/2037');
    expect(detail).toContain('L123-22');
    await (await w.client('accountant')).post(`/customers/${customerId}/erase`, {}).expect(403);
  });

  it('is not for businesses', async () => {
    const other = await newCustomer(w, { name: 'Autre', siren: '552100554' });
    expect(await erase(other, 409)).toMatchObject({ code: 'erasure.not_a_person' });
  });

  it('takes the name out of every row, once, and leaves the chain whole', async () => {
    await w.as('accountant', () => w.get(Chain).verify());
    w.clock.startAt(instantAt('2037-01-01', '09:00'));
    await erase(customerId, 204);
    expect(await erase(customerId, 409)).toMatchObject({ code: 'erasure.done' });
    const found: string[] = [];
    const tables: { name: string }[] = await w.db.query(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables) {
      const [row] = (await w.db.query(
        `SELECT count(*) AS count FROM "${name}" t WHERE t::text ~* 'quatrepoil|z[ée]phyrine'`,
      )) as { count: number }[];
      if (row!.count > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect(await w.as('accountant', () => w.get(Chain).verify())).toMatchObject({ intact: true, erasedCount: 1 });
    const { body } = await (await w.client('accountant')).get(`/invoices/${invoiceId}`).expect(200);
    expect(body as InvoiceView).toMatchObject({ customerLabel: 'Client effacé', grossCents: 120_00 });
    await (await w.client('accountant')).patch(`/customers/${customerId}`, { name: 'x' }).expect(409);
  }, 60_000);

  it('opens no other door to what is issued', async () => {
    await expect(w.db.query(`UPDATE invoices SET buyer = '{}' WHERE number IS NOT NULL`)).rejects.toThrow(
      /never changed/,
    );
    await expect(w.db.query(`UPDATE journal_lines SET aux_label = 'x'`)).rejects.toThrow(/never changed/);
    const underCover = w.db.transaction(async (tx) => {
      await tx.query(`SELECT set_config('etabli.erasing', 'on', true)`);
      await tx.query('UPDATE invoices SET gross_cents = 1 WHERE number IS NOT NULL');
    });
    await expect(underCover).rejects.toThrow(/never changed/);
  });
});
