import { instantAt } from '@etabli/kernel';
import { Dues } from '@etabli/platform';
import { openSchool, type World, world } from '@etabli/testing';
import { Calendar } from '../calendar/calendar.js';
import { Duties } from './duties.js';
import { DutyQueries } from './duty.queries.js';

let w: World;
beforeAll(async () => {
  w = await world();
  await openSchool(w);
  w.clock.startAt(instantAt('2027-08-28', '09:00'));
});
afterAll(() => w.end());

const list = async () => (await w.as('director', () => w.get(DutyQueries).list())).items;
const duty = async (title: string) => (await list()).find((one) => one.title.includes(title))!;
const due = async (who: 'director' | 'accountant' = 'director'): Promise<string[]> =>
  (await w.as(who, () => w.get(Dues).until('2027-12-31')))
    .filter(({ kind }) => kind === 'yearly_duty')
    .map(({ title, dueOn }) => `${dueOn} ${title}`);

describe('the direction’s year', () => {
  it('begins with what was verified; suggestions remind of nothing', async () => {
    const all = await list();
    expect(all.filter(({ verified }) => verified).map(({ state, source }) => [state, source !== null])).toEqual([
      ['active', true],
    ]);
    expect(all.filter(({ verified }) => !verified).every(({ state, source }) => state === 'suggested' && !source)).toBe(
      true,
    );
    expect(await due()).toEqual([]);
    expect((await duty('liste des élèves')).nextOn).toBeNull();
  });

  it('counts from the return that the calendar says', async () => {
    const term = { kind: 'term', label: 'Année', groupId: null, fromOn: '2027-09-01', toOn: '2028-06-30' } as const;
    await w.as('director', () => w.get(Calendar).add(term));
    expect((await duty('liste des élèves')).nextOn).toBe('2027-09-09');
    w.clock.startAt(instantAt('2027-08-30', '09:00'));
    expect(await due()).toEqual([expect.stringMatching(/^2027-09-09 Envoyer la liste/)]);
    expect(await due('accountant')).toEqual([]);
  });

  it('asks for what the school accepts, on the day that the school says', async () => {
    const { id } = await duty('évacuation');
    const edited = { title: 'Exercice d’évacuation', rule: 'day', monthDay: '09-20', leadDays: 30 } as const;
    const wrong = w.as('director', () => w.get(Duties).edit(id, { ...edited, monthDay: '09-31' }));
    await expect(wrong).rejects.toMatchObject({ code: 'duty.month_day' });
    await w.as('director', async () => {
      await w.get(Duties).edit(id, edited);
      await w.get(Duties).accept(id);
    });
    expect(await due()).toContain('2027-09-20 Exercice d’évacuation');
    const own = { title: 'Dîner des anciens', rule: 'return', afterDays: 20, leadDays: 60 } as const;
    await w.as('director', () => w.get(Duties).add(own));
    expect(await due()).toContain('2027-09-21 Dîner des anciens');
  });

  it('is done once, by somebody, and taken back with a reason', async () => {
    const { id } = await duty('évacuation');
    const done = { dueOn: '2027-09-20', doneOn: '2027-08-30', note: 'En six minutes' };
    const mark = (change: object = {}) => w.as('director', () => w.get(Duties).done(id, { ...done, ...change }));
    await expect(mark({ dueOn: '2027-09-21' })).rejects.toMatchObject({ code: 'duty.not_due' });
    await expect(mark({ doneOn: '2027-08-31' })).rejects.toMatchObject({ code: 'duty.in_future' });
    const doneId = await mark();
    await expect(mark()).rejects.toMatchObject({ code: 'duty.done_twice' });
    expect(await due()).not.toContain('2027-09-20 Exercice d’évacuation');
    expect((await duty('évacuation')).nextOn).toBe('2028-09-20');
    await w.as('director', () => w.get(Duties).takeBack(doneId, 'Reporté'));
    expect(await due()).toContain('2027-09-20 Exercice d’évacuation');
    expect((await duty('évacuation')).dones).toMatchObject([{ withdrawnReason: 'Reporté', note: 'En six minutes' }]);
    await w.as('director', () => w.get(Duties).putAside(id));
    expect(await due()).not.toContain('2027-09-20 Exercice d’évacuation');
    await expect(mark()).rejects.toMatchObject({ code: 'duty.not_active' });
  });
});
