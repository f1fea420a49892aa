import { world, type World } from '@etabli/testing';
import { User } from '../auth/user.entity.js';
import { UserService } from '../auth/user.service.js';
import { Work } from './work.js';

describe('one command, one transaction, one line of audit', () => {
  let w: World;
  beforeAll(async () => {
    w = await world();
  });
  afterAll(() => w.end());

  const changes = (
    rowId: string,
  ): Promise<{ operation: string; before: object; after: object; actor_name: string; command: string }[]> =>
    w.db.query(
      'SELECT c.operation, c.before, c.after, a.actor_name, a.command FROM audit_changes c LEFT JOIN audit_commands a ON a.id = c.command_id WHERE c.row_id = $1 ORDER BY c.id',
      [rowId],
    );

  it('writes who changed what, before and after, and never a password', async () => {
    const id = await w.as('administrator', () =>
      w
        .get(UserService)
        .create({ email: 'Anna@Test.example', name: 'Anna', roles: ['teacher'], password: 'dix caractères' }),
    );
    await w.as('director', () => w.get(UserService).change(id, { name: 'Anna Łucja' }));
    const [created, renamed] = await changes(id);
    expect(created).toMatchObject({
      operation: 'insert',
      before: null,
      actor_name: 'Test administrator',
      command: 'user.create',
      after: { email: 'anna@test.example' },
    });
    expect(JSON.stringify(created)).not.toContain('argon2');
    expect(renamed).toMatchObject({
      operation: 'update',
      before: { name: 'Anna' },
      after: { name: 'Anna Łucja' },
      actor_name: 'Test director',
      command: 'user.edit',
    });
    expect(Object.keys(renamed!.after)).toEqual(['name']);
  });

  it('joins the running command: all or nothing', async () => {
    const before = await w.db.manager.count(User);
    const both = w.as('director', () =>
      w.get(Work).run('outer', async () => {
        await w
          .get(UserService)
          .create({ email: 'b@test.example', name: 'B', roles: ['teacher'], password: 'dix caractères' });
        throw new Error('late');
      }),
    );
    await expect(both).rejects.toThrow('late');
    expect(await w.db.manager.count(User)).toBe(before);
  });

  it('does afterwards what must stay, committed or not, and at once where nothing runs', async () => {
    const done: string[] = [];
    const later = (what: string) => (): Promise<void> =>
      w.get(Work).run('later', (tx) => tx.query('SELECT 1').then(() => void done.push(what)));
    const work = w.get(Work);
    await w.as('director', () => work.afterwards(later('at once')));
    await w.as('director', () =>
      work.run('outer', async () => {
        await work.afterwards(later('after the commit'));
        expect(done).toEqual(['at once']);
      }),
    );
    const refused = w.as('director', () =>
      work.run('outer', async () => {
        await work.afterwards(later('after the refusal'));
        throw new Error('refused');
      }),
    );
    await expect(refused).rejects.toThrow('refused');
    expect(done).toEqual(['at once', 'after the commit', 'after the refusal']);
  });

  it('shows what was changed past the application', async () => {
    const { id } = await w.db.manager.findOneByOrFail(User, { email: 'teacher@test.example' });
    await w.db.query(`UPDATE users SET name = 'Quelqu''un' WHERE id = $1`, [id]);
    expect((await changes(id)).at(-1)).toMatchObject({ operation: 'update', actor_name: null });
    await expect(w.db.query('DELETE FROM audit_commands')).rejects.toThrow('never changed');
  });

  describe('what is read at one instant', () => {
    const closed = (): Promise<number> => w.get(Work).manager.countBy(User, { active: false });
    const closeOne = (tx = w.db.manager): Promise<unknown> =>
      tx.query('UPDATE users SET active = false WHERE id = (SELECT id FROM users WHERE active LIMIT 1)');

    it('does not move while others write, and is fresh the next time', async () => {
      const before = await closed();
      const seen = await w.get(Work).atOneInstant(async () => [await closed(), await closeOne().then(closed)]);
      expect(seen).toEqual([before, before]);
      expect(await closed()).toBe(before + 1);
    });

    it('sees within a command what the command wrote', async () => {
      const before = await closed();
      const seen = await w.get(Work).run('test', async (tx) => {
        await closeOne(tx);
        return w.get(Work).atOneInstant(closed);
      });
      expect(seen).toBe(before + 1);
    });

    it('writes nothing', async () => {
      const write = () => w.get(Work).manager.query("UPDATE users SET name = 'X'");
      await expect(w.get(Work).atOneInstant(write)).rejects.toThrow('read-only');
    });
  });
});
