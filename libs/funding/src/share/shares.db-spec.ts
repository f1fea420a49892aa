import fc from 'fast-check';
import { newId } from '@etabli/kernel';
import { CustomerRoles } from '@etabli/customers';
import { newCustomer, openSchool, type World, world } from '@etabli/testing';
import { Agreements } from '../agreement/agreements.js';
import { FundingShare } from './share.entity.js';
import { ShareQueries } from './share.queries.js';
import { Shares } from './shares.js';

let w: World;
let agreements: string[];
beforeAll(async () => {
  w = await world();
  await openSchool(w);
  const customerId = await newCustomer(w, { name: 'Région', siren: '356000000', kind: 'public_body' });
  agreements = await w.as('director', async () => {
    await w.get(CustomerRoles).add(customerId, { role: 'funder', validFrom: '2020-01-01' });
    const ids: string[] = [];
    for (let rank = 1; rank <= 4; rank++)
      ids.push(
        await w.get(Agreements).create({
          customerId,
          kind: 'region',
          title: `Convention ${rank}`,
          amountCents: 10_000_00,
          startsOn: '2026-01-01',
          endsOn: '2026-12-31',
          restricted: false,
        }),
      );
    return ids;
  });
});
afterAll(() => w.end());

const newCost = (netCents = 1_000_00): Promise<string> =>
  w.as('director', () => w.get(Shares).addCost({ kind: 'other', label: 'Loyer', spentOn: '2026-05-01', netCents }));
/** As a program without any rule would write it. */
const insert = (costId: string, agreementId: string, shareBp: number) =>
  w.db.manager.insert(FundingShare, {
    id: newId(),
    agreementId,
    costId,
    timeEntryId: null,
    shareBp,
    sharedOn: '2026-05-01',
    withdrawnOn: null,
    withdrawnReason: null,
  });
const sumOf = async (costId: string): Promise<number> =>
  (
    await w.db.query(
      'SELECT coalesce(sum(share_bp), 0)::int AS sum FROM funding_shares WHERE cost_id = $1 AND withdrawn_on IS NULL',
      [costId],
    )
  )[0].sum;

describe('one cost over funders', () => {
  it('is refused in words beyond its whole, and shown part by part', async () => {
    const costId = await newCost(100_01);
    await w.as('accountant', async () => {
      await w.get(Shares).share(costId, { agreementId: agreements[0]!, shareBp: 5_000 });
      const more = w.get(Shares).share(costId, { agreementId: agreements[1]!, shareBp: 5_001 });
      await expect(more).rejects.toMatchObject({ code: 'share.double', detail: expect.stringContaining('50\u202f%') });
      await expect(w.get(Shares).share(costId, { agreementId: agreements[0]!, shareBp: 1 })).rejects.toMatchObject({
        code: 'share.twice',
      });
      await w.get(Shares).share(costId, { agreementId: agreements[1]!, shareBp: 2_500 });
    });
    const view = await w.get(ShareQueries).one(costId);
    expect(
      view.shares
        .map(({ partCents }) => partCents)
        .concat(view.ownCents)
        .reduce((a, b) => a + b),
    ).toBe(100_01);
    expect(view.sharedBp).toBe(7_500);
  });

  it('is held by the database at the end of the transaction, not before', async () => {
    const costId = await newCost();
    await expect(
      w.db.transaction(async (tx) => {
        const row = { costId, timeEntryId: null, sharedOn: '2026-05-01', withdrawnOn: null, withdrawnReason: null };
        await tx.insert(FundingShare, { ...row, id: newId(), agreementId: agreements[0]!, shareBp: 9_000 });
        await tx.insert(FundingShare, { ...row, id: newId(), agreementId: agreements[1]!, shareBp: 9_000 });
        await tx.update(FundingShare, { costId, agreementId: agreements[0]! }, { shareBp: 1_000 });
      }),
    ).resolves.toBeUndefined();
    await expect(insert(costId, agreements[2]!, 1)).rejects.toThrow('funded twice');
    expect(await sumOf(costId)).toBe(10_000);
  });

  it('counts a withdrawn share no more, nor lets it come back beside another', async () => {
    const costId = await newCost();
    await insert(costId, agreements[0]!, 10_000);
    await w.db.query(
      `UPDATE funding_shares SET withdrawn_on = '2026-06-01', withdrawn_reason = 'essai' WHERE cost_id = $1`,
      [costId],
    );
    await insert(costId, agreements[1]!, 10_000);
    await expect(
      w.db.query('UPDATE funding_shares SET withdrawn_on = NULL, withdrawn_reason = NULL WHERE cost_id = $1', [costId]),
    ).rejects.toThrow('funded twice');
  });

  it('is never funded twice by writers at the same time, whatever they want', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 4 }),
        async (wanted) => {
          const costId = await newCost();
          const ends = await Promise.allSettled(wanted.map((bp, index) => insert(costId, agreements[index]!, bp)));
          const kept = wanted
            .filter((_bp, index) => ends[index]!.status === 'fulfilled')
            .reduce((sum, bp) => sum + bp, 0);
          expect(await sumOf(costId)).toBe(kept);
          expect(kept).toBeLessThanOrEqual(10_000);
          // who was refused would not have fitted
          for (const [index, end] of ends.entries())
            if (end.status === 'rejected') expect(kept + wanted[index]!).toBeGreaterThan(10_000);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('nor through the service: one of two is told what is left', async () => {
    const costId = await newCost();
    const share = (index: number) =>
      w.as('director', () => w.get(Shares).share(costId, { agreementId: agreements[index]!, shareBp: 6_000 }));
    const ends = await Promise.allSettled([share(0), share(1)]);
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'share.double' } });
  });
});
