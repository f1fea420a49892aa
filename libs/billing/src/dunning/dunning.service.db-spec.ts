import { issuedInvoice, newCustomer, openSchool, TODAY, type World, world } from '@etabli/testing';
import { addDays, instantAt } from '@etabli/kernel';
import { Disputes } from '../invoice/dispute.service.js';
import { PaymentService } from '../payment/payment.service.js';
import { Mail } from '@etabli/platform';
import type { DunningRow } from './dunning.dto.js';
import { DunningLaw } from './dunning-law.js';
import { DunningQueries } from './dunning.queries.js';
import { DUNNING_STATES } from './dunning.rules.js';
import { Dunning } from './dunning.service.js';

/** Invoices of TODAY are due thirty days later. */
const DUE = addDays(TODAY, 30);

describe('reminders', () => {
  let w: World;
  let siren = 0;
  const SIRENS = [
    '732829320',
    '303265045',
    '404833048',
    '542065479',
    '552032534',
    '780129987',
    '444608442',
    '383474814',
    '552081317',
    '428268023',
  ];
  const at = (daysLate: number): void => w.clock.startAt(instantAt(addDays(DUE, daysLate), '09:00'));
  const director = <T>(work: () => Promise<T>): Promise<T> => w.as('director', work);
  const row = (customerId: string): Promise<DunningRow | undefined> =>
    director(async () => {
      const find = async (state?: DunningRow['state']): Promise<DunningRow | undefined> =>
        (await w.get(DunningQueries).list({ state, limit: 200 })).items.find((one) => one.customerId === customerId);
      const found = await find();
      // the state in SQL, by which the list is filtered, says what the rules say
      for (const state of DUNNING_STATES)
        expect((await find(state))?.state).toBe(found?.state === state ? state : undefined);
      return found;
    });
  const pay = (customerId: string, invoiceId: string, amountCents = 1200_00): Promise<string> =>
    w.as('accountant', () =>
      w.get(PaymentService).record({
        customerId,
        receivedOn: w.clock.today(),
        method: 'transfer',
        amountCents,
        allocations: [{ invoiceId, amountCents }],
      }),
    );
  const send = async (customerId: string, channel: 'mail' | 'paper' = 'mail', seen?: DunningRow): Promise<string> => {
    const invoices = (seen ?? (await row(customerId)))!.invoices;
    return director(() => w.get(Dunning).send(customerId, { channel, invoiceIds: invoices.map(({ id }) => id) }));
  };
  /** A customer of his own with so many unpaid invoices of 1 200 €. */
  async function debtor(count = 1, change: object = {}): Promise<{ customerId: string; invoiceIds: string[] }> {
    w.clock.startAt(instantAt(TODAY, '09:00'));
    const customerId = await newCustomer(w, { siren: SIRENS[siren++]!, ...change });
    const invoiceIds: string[] = [];
    for (let n = 0; n < count; n++) invoiceIds.push((await issuedInvoice(w, customerId)).invoiceId);
    return { customerId, invoiceIds };
  }

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
  });
  afterAll(() => w.end());

  it('are proposed level after level, with the indemnity and no interest as long as no rate is known', async () => {
    const { customerId } = await debtor(2);
    at(6);
    expect(await row(customerId)).toMatchObject({ state: 'waiting', nextOn: addDays(DUE, 7), letterCents: 0 });
    at(7);
    expect(await row(customerId)).toMatchObject({
      state: 'to_send',
      title: 'Rappel',
      letterCents: 2400_00,
      interestCents: null,
      recoveryCents: 80_00,
    });
    const id = await send(customerId);
    await w.drain();
    const { items } = await director(() => w.get(DunningQueries).reminders({ customerId }));
    expect(items).toMatchObject([{ id, rank: 1, channel: 'mail', openCents: 2400_00, interestCents: null }]);
    expect(items[0]!.mailedAt).not.toBeNull();
    expect(await w.get(Mail).log('reminder', id)).toMatchObject([
      { recipient: 'achats@meca-rhone.example', attachmentName: expect.stringMatching(/^Rappel-/) },
    ]);
    await expect(send(customerId)).rejects.toMatchObject({ code: 'dunning.nothing_left' });
    at(21);
    expect(await row(customerId)).toMatchObject({ title: 'Deuxième rappel', lastTitle: 'Rappel' });
    await send(customerId, 'paper');
    at(45);
    expect(await row(customerId)).toMatchObject({ title: 'Mise en demeure' });
    await send(customerId, 'paper');
    at(90);
    expect(await row(customerId)).toMatchObject({ state: 'ended', title: null });
  });

  it('leave out what is paid between the list and the letter; nothing left is refused', async () => {
    const { customerId, invoiceIds } = await debtor(2);
    at(10);
    const seen = (await row(customerId))!;
    await pay(customerId, invoiceIds[0]!);
    const id = await send(customerId, 'paper', seen);
    expect(
      await w.db.query('SELECT invoice_id AS id, open_cents AS open FROM reminder_invoices WHERE reminder_id = $1', [
        id,
      ]),
    ).toEqual([{ id: invoiceIds[1], open: 1200_00 }]);
    const other = await debtor();
    at(10);
    const listed = (await row(other.customerId))!;
    await pay(other.customerId, other.invoiceIds[0]!);
    expect(await row(other.customerId)).toBeUndefined();
    await expect(send(other.customerId, 'paper', listed)).rejects.toMatchObject({ code: 'dunning.nothing_left' });
  });

  it('wait for a payment that is being recorded at this very moment, and for one another', async () => {
    const { customerId, invoiceIds } = await debtor();
    at(10);
    const seen = (await row(customerId))!;
    const [paid, sent] = await Promise.allSettled([pay(customerId, invoiceIds[0]!), send(customerId, 'paper', seen)]);
    expect(paid.status).toBe('fulfilled');
    // whichever came first: a letter only when it went before the money
    if (sent.status === 'rejected') expect(sent.reason).toMatchObject({ code: 'dunning.nothing_left' });
    const two = await debtor();
    at(10);
    const listed = (await row(two.customerId))!;
    const results = await Promise.allSettled([
      send(two.customerId, 'paper', listed),
      send(two.customerId, 'paper', listed),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are held back with a reason, until a day or until released; a contested invoice is left out', async () => {
    const { customerId, invoiceIds } = await debtor(2);
    at(10);
    const dunning = w.get(Dunning);
    await director(() =>
      dunning.hold(customerId, { reason: 'Mécène : le directeur appelle', until: addDays(DUE, 12) }),
    );
    expect(await row(customerId)).toMatchObject({ state: 'held', holdReason: 'Mécène : le directeur appelle' });
    await expect(send(customerId)).rejects.toMatchObject({ code: 'dunning.held' });
    at(13);
    expect(await row(customerId)).toMatchObject({ state: 'to_send', holdReason: null });
    await director(() => dunning.hold(customerId, { reason: 'Encore' }));
    expect(await row(customerId)).toMatchObject({ state: 'held', holdUntil: null });
    await director(() => dunning.release(customerId));
    await expect(director(() => dunning.release(customerId))).rejects.toMatchObject({ code: 'dunning.not_held' });
    await expect(director(() => dunning.hold(customerId, { reason: 'x', until: TODAY }))).rejects.toMatchObject({
      code: 'dunning.hold_past',
    });
    await w.as('accountant', () => w.get(Disputes).open(invoiceIds[0]!, 'Pièces voilées'));
    expect(await row(customerId)).toMatchObject({ letterCents: 1200_00, disputedCount: 1 });
  });

  it('count interest once the school has written the rate down, for professionals alone', async () => {
    await director(() => w.get(DunningLaw).setRefinancingRate({ rateBp: 215, validFrom: '2026-07-01' }));
    await director(() => w.get(DunningLaw).setRefinancingRate({ rateBp: 200, validFrom: '2027-01-01' }));
    const firm = await debtor();
    at(10);
    // due on 23/12: eight days at 12.15 % in 2026, 24 to 31, then two at 12 %
    expect(await row(firm.customerId)).toMatchObject({ interestCents: 3_98, recoveryCents: 40_00 });
    const person = await debtor(1, {
      kind: 'person',
      name: 'Dupont',
      firstName: 'Anne',
      siren: undefined,
      email: undefined,
    });
    at(10);
    expect(await row(person.customerId)).toMatchObject({ interestCents: 0, recoveryCents: 0, email: null });
    await expect(send(person.customerId, 'mail')).rejects.toMatchObject({ code: 'dunning.no_email' });
    const id = await send(person.customerId, 'paper');
    const [{ letter }] = await w.db.query('SELECT letter FROM reminders WHERE id = $1', [id]);
    expect(letter).toMatchObject({ interestCents: 0, recoveryCents: 0, mentions: [] });
    await expect(w.db.query('UPDATE reminders SET rank = 2 WHERE id = $1', [id])).rejects.toMatchObject({
      code: '23000',
    });
  });

  it('take their levels from dated rows, each later than the one before', async () => {
    const level = {
      rank: 2,
      daysAfter: 20,
      formalNotice: false,
      title: 'Relance',
      opening: 'a',
      closing: 'b',
      validFrom: '2028-01-01',
    };
    await director(() => w.get(DunningLaw).setLevel(level));
    await director(() => w.get(DunningLaw).setLevel({ ...level, daysAfter: 22 }));
    const { levels } = await director(() => w.get(DunningQueries).rules());
    expect(levels.filter(({ rank }) => rank === 2).map(({ daysAfter }) => daysAfter)).toEqual([21, 22]);
    await expect(director(() => w.get(DunningLaw).setLevel({ ...level, daysAfter: 5 }))).rejects.toMatchObject({
      code: 'dunning.levels_order',
    });
  });
});
