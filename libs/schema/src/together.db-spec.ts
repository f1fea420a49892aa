import { newCustomer, openSchool, type World, world } from '@etabli/testing';
import { Customer } from '@etabli/customers';
import {
  changesOf,
  lockedRows,
  readTogether,
  rowsFrom,
  rowsOf,
  rowsWith,
  taking,
  User,
  Work,
  writeTogether,
} from '@etabli/platform';
import { Machine } from '@etabli/workshop';

describe('several readings or writings in one statement', () => {
  let w: World;
  let customerId: string;
  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    customerId = await newCustomer(w);
  });
  afterAll(() => w.end());

  it('reads entities exactly as the repository does, each of its types', async () => {
    const tx = w.db.manager;
    const [users, customers, none] = await readTogether(
      tx,
      rowsWith(User, {}, { email: 'DESC' }),
      rowsWith(Customer, { id: customerId }),
      rowsWith(Machine, { name: 'personne' }),
    );
    expect(users).toEqual((await tx.find(User, { order: { email: 'DESC' } })).map((user) => ({ ...user })));
    expect(users[0]!.createdAt).toBeInstanceOf(Date);
    expect(customers).toEqual([{ ...(await tx.findOneByOrFail(Customer, { id: customerId })) }]);
    expect(none).toEqual([]);
  });

  it('numbers the parameters of each reading, and refuses in the order of the readings', async () => {
    const refusing = (words: string) =>
      taking(rowsWith(Customer, { id: customerId }), () => {
        throw new Error(words);
      });
    const sum = rowsFrom<{ sum: number }>((first) => `SELECT $${first}::int + $${first + 1}::int AS sum`, [2, 3]);
    const [rows, [found]] = await readTogether(w.db.manager, sum, rowsWith(Customer, { id: customerId }));
    expect([rows, found!.id]).toEqual([[{ sum: 5 }], customerId]);
    await expect(readTogether(w.db.manager, sum, refusing('first'), refusing('second'))).rejects.toThrow('first');
  });

  it('writes new rows and changes of others at once, and leaves what is not named', async () => {
    const before = await w.db.manager.findOneByOrFail(Customer, { id: customerId });
    const copy = { ...before, id: '01920000-0000-7000-8000-0000000000aa', code: 'C-COPIE' };
    await w.as('director', () =>
      w
        .get(Work)
        .run('customer.edit', (tx) =>
          writeTogether(tx, rowsOf(Customer, [copy]), changesOf(Customer, [{ id: customerId, notes: 'à rappeler' }])),
        ),
    );
    expect({ ...(await w.db.manager.findOneByOrFail(Customer, { id: copy.id })) }).toEqual(copy);
    expect({ ...(await w.db.manager.findOneByOrFail(Customer, { id: customerId })) }).toEqual({
      ...before,
      notes: 'à rappeler',
    });
  });

  it('who waits for a row sees it as it is once the wait is over', async () => {
    const first = w.db.createQueryRunner();
    await first.startTransaction();
    await first.manager.update(Customer, { id: customerId }, { notes: 'changé' });
    const waiting = w.db.transaction(async (tx) => (await lockedRows(tx, Customer, [customerId]))[0]!.notes);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await first.commitTransaction();
    await first.release();
    expect(await waiting).toBe('changé');
  });
});
