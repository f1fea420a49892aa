import { type Client, world, type World } from '@etabli/testing';
import { SchoolService } from '../school/school.service.js';
import { StaffService } from '../staff/staff.service.js';
import { Timetable } from './timetable.js';

const slot = (weekday: number, change: object = {}): object => ({
  weekday,
  halfDay: 'morning',
  kind: 'workshop',
  label: 'Atelier',
  startsAt: '08:00',
  endsAt: '12:00',
  breaks: [{ from: '10:00', to: '10:15' }],
  ...change,
});

describe('calendar and timetable', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let groupId: string;
  let anna: string;
  let ben: string;
  const starts = async (day: string): Promise<string[]> =>
    (await w.get(Timetable).of(groupId, day)).map(({ startsAt }) => startsAt);

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    await w.as('director', async () => {
      anna = await w.get(StaffService).create({ firstName: 'Anna', lastName: 'Roy', kind: 'master_trainer' });
      ben = await w.get(StaffService).create({ firstName: 'Ben', lastName: 'Gil', kind: 'master_trainer' });
    });
    const group = { name: 'Groupe 1', trade: 'Usinage', trainerId: anna, capacity: 12 };
    groupId = (await director.post('/groups', group).expect(201)).body.id;
  });
  afterAll(() => w.end());

  it('without a timetable the hours of the school hold, on open days', async () => {
    expect(await starts('2026-11-23')).toEqual(['08:00', '13:00']);
    expect(await starts('2026-11-22')).toEqual([]);
    expect(await starts('2026-11-11')).toEqual([]);
  });

  it('a week of its own holds from its day on; the week after replaces it from a later day', async () => {
    const week = [
      slot(1, { teacherId: anna, room: 'Atelier 2' }),
      slot(1, { startsAt: '13:00', endsAt: '17:00', breaks: [], halfDay: 'afternoon', kind: 'class', label: 'Maths' }),
    ];
    await director.put('/timetable/week', { groupId, validFrom: '2026-11-02', slots: week }).expect(204);
    expect(await starts('2026-10-26')).toEqual(['08:00', '13:00']);
    expect(await starts('2026-11-23')).toEqual(['08:00', '13:00']);
    expect(await starts('2026-11-24')).toEqual([]);
    await director
      .put('/timetable/week', { groupId, validFrom: '2026-11-30', slots: [slot(1, { startsAt: '07:30' })] })
      .expect(204);
    expect(await starts('2026-11-23')).toEqual(['08:00', '13:00']);
    expect(await starts('2026-11-30')).toEqual(['07:30']);
    const { body } = await trainer.get(`/timetable?groupId=${groupId}&from=2026-11-23&to=2026-11-29`).expect(200);
    expect(body.days).toHaveLength(7);
    expect(body.days[0].slots[0]).toMatchObject({ teacherName: 'Anna Roy', room: 'Atelier 2', label: 'Atelier' });
    expect(body.week).toHaveLength(2);
  });

  it('the workshop window is the group’s own, else the school’s', async () => {
    const at = w.get(Timetable);
    expect(await at.window(groupId, '2026-11-30', 'morning')).toEqual({
      start: 450,
      end: 720,
      breaks: [{ start: 600, end: 615 }],
    });
    expect(await at.window(groupId, '2026-11-24', 'morning')).toMatchObject({ start: 480, end: 720 });
  });

  it('refuses slots that overlap, teachers nobody knows, and trainers who edit', async () => {
    const put = (slots: object[]) => director.put('/timetable/week', { groupId, validFrom: '2026-12-07', slots });
    expect((await put([slot(1), slot(1, { startsAt: '11:00', breaks: [] })]).expect(422)).body.errors[0].field).toBe(
      'slots.1.startsAt',
    );
    expect((await put([slot(1, { teacherId: groupId })]).expect(422)).body.code).toBe('timetable.teacher_unknown');
    await trainer.put('/timetable/week', { groupId, validFrom: '2026-12-07', slots: [] }).expect(403);
  });

  it('an exception changes one half-day and can be taken back', async () => {
    const exception = { groupId, day: '2026-11-23', halfDay: 'morning', reason: 'Visite d’entreprise', slots: [] };
    const { body } = await director.post('/timetable/exceptions', exception).expect(201);
    expect(await starts('2026-11-23')).toEqual(['13:00']);
    await director.delete(`/timetable/exceptions/${body.id}`).expect(204);
    expect(await starts('2026-11-23')).toEqual(['08:00', '13:00']);
  });

  it('one slot moves to another day in one command, and what was there stays', async () => {
    const move = {
      groupId,
      day: '2026-11-23',
      startsAt: '08:00',
      toDay: '2026-11-24',
      toHalfDay: 'afternoon',
      toStartsAt: '13:00',
      toEndsAt: '17:00',
      reason: 'Livraison de l’acier',
    };
    const post = (change: object = {}) => director.post('/timetable/moves', { ...move, ...change });
    expect((await post({ startsAt: '09:00' }).expect(422)).body.code).toBe('timetable.slot_unknown');
    expect((await post({ toEndsAt: '12:00' }).expect(422)).body.code).toBe('timetable.move_backwards');
    const taken = { toDay: '2026-11-23', toStartsAt: '14:00', toEndsAt: '18:00' };
    expect((await post(taken).expect(422)).body.errors[0].field).toBe('toStartsAt');
    await trainer.post('/timetable/moves', move).expect(403);
    await post().expect(204);
    expect([await starts('2026-11-23'), await starts('2026-11-24')]).toEqual([['13:00'], ['13:00']]);
    const week = `/timetable?groupId=${groupId}&from=2026-11-23&to=2026-11-24`;
    const { body } = await director.get(week).expect(200);
    expect(body.exceptions).toMatchObject([
      { day: '2026-11-23', halfDay: 'morning', reason: 'Livraison de l’acier', slots: [] },
      {
        day: '2026-11-24',
        halfDay: 'afternoon',
        slots: [{ startsAt: '13:00', teacherId: anna, room: 'Atelier 2', breaks: [{ from: '15:00', to: '15:15' }] }],
      },
    ]);
    for (const { id } of body.exceptions) await director.delete(`/timetable/exceptions/${id}`).expect(204);
    expect(await starts('2026-11-23')).toEqual(['08:00', '13:00']);
  });

  it('who is away is replaced, by half-days', async () => {
    const away = {
      staffId: anna,
      fromOn: '2026-11-23',
      fromHalfDay: 'morning',
      toOn: '2026-11-23',
      toHalfDay: 'morning',
      replacementId: ben,
    };
    const { body } = await director.post('/staff-absences', away).expect(201);
    expect((await w.get(Timetable).of(groupId, '2026-11-23'))[0]).toMatchObject({ teacherId: ben, replacedId: anna });
    const list = await director.get('/staff-absences?from=2026-11-01&to=2026-11-30').expect(200);
    expect(list.body.items).toMatchObject([{ staffName: 'Anna Roy', replacementName: 'Ben Gil' }]);
    await director.delete(`/staff-absences/${body.id}`).expect(204);
    await director.post('/staff-absences', { ...away, toOn: '2026-11-20' }).expect(422);
  });

  it('closures close one group, an extra day opens, and Alsace has two holidays more', async () => {
    const period = (body: object) => director.post('/calendar/periods', body).expect(201);
    await period({ kind: 'closure', label: 'Inventaire', groupId, fromOn: '2026-12-07', toOn: '2026-12-07' });
    await period({ kind: 'extra_day', label: 'Portes ouvertes', fromOn: '2026-12-12', toOn: '2026-12-12' });
    await director
      .post('/calendar/periods', { kind: 'exam', label: 'X', fromOn: '2026-12-07', toOn: '2026-12-01' })
      .expect(422);
    const { body } = await trainer.get(`/calendar?from=2026-12-07&to=2026-12-13&groupId=${groupId}`).expect(200);
    expect(body.days.map(({ open }: { open: boolean }) => open)).toEqual([false, true, true, true, true, true, false]);
    expect(await starts('2026-12-07')).toEqual([]);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    await director.put('/calendar/region', { region: 'alsace_moselle' }).expect(204);
    const spring = await trainer.get('/calendar?from=2026-04-03&to=2026-04-03').expect(200);
    expect(spring.body.days[0]).toMatchObject({ open: false, label: 'Vendredi saint' });
  });
});
