import { type Client, newGroup, openSchool, world, type World } from '@etabli/testing';

const PERIOD = 'from=2026-09-01&to=2027-08-31';

describe('the indicators of origin of a cohort', () => {
  let w: World;
  let director: Client;
  let groupId: string;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    director = await w.client('director');
    await openSchool(w);
    groupId = await newGroup(w);
    await enrol('Léa', '2026-09-01', { monthsOutOfSchool: 7, lastClass: '3e', qpv: true });
    await enrol('Max', '2026-11-02', { lastClass: '3e', socialSituation: true, convention: 'Région 2026' });
    await enrol('Noé', '2026-10-01');
    await enrol('Old', '2025-09-01', { lastClass: '2de', zrr: true });
  });
  afterAll(() => w.end());

  async function enrol(firstName: string, enrolledOn: string, origin?: object): Promise<void> {
    const student = { firstName, lastName: 'Roux', bornOn: '2009-05-04', groupId, enrolledOn };
    ids[firstName] = (await director.post('/students', student).expect(201)).body.id;
    if (origin) await director.put(`/students/${ids[firstName]}/origin`, origin).expect(204);
  }
  const erase = (body: object) =>
    director.post('/origin-indicators/erase', { from: '2026-09-01', to: '2027-08-31', reason: 'Bilan remis', ...body });

  it('are counted, the last classes too', async () => {
    expect((await director.get(`/origin-indicators?${PERIOD}`).expect(200)).body).toMatchObject({
      entries: 3,
      known: 2,
      outOfSchoolSixMonths: 1,
      qpv: 1,
      zrr: 0,
      socialSituation: 1,
      lastClasses: [{ lastClass: '3e', youths: 2 }],
    });
  });

  it('are shown before they go: who, and never what', async () => {
    const { body } = await director.get(`/origin-indicators/youths?${PERIOD}`).expect(200);
    expect(body.items).toEqual([
      { studentId: ids['Léa'], name: 'Léa Roux', enrolledOn: '2026-09-01' },
      { studentId: ids['Max'], name: 'Max Roux', enrolledOn: '2026-11-02' },
    ]);
  });

  it('go together as they were shown, once, with a trace for each; other cohorts stay', async () => {
    expect((await erase({ expected: 1 }).expect(409)).body).toMatchObject({
      code: 'origin.cohort_changed',
      detail: expect.stringContaining('2 jeunes'),
    });
    await erase({ expected: 2, reason: '' }).expect(422);
    await erase({ expected: 2 }).expect(204);
    expect((await erase({ expected: 0 }).expect(409)).body.code).toBe('origin.cohort_empty');
    for (const name of ['Léa', 'Max'])
      expect((await director.get(`/students/${ids[name]}/origin`).expect(200)).body).toMatchObject({
        known: false,
        lastClass: null,
        erasures: [{ reason: 'Bilan remis', erasedByName: 'Test director' }],
      });
    expect((await director.get(`/students/${ids['Old']}/origin`).expect(200)).body).toMatchObject({ known: true });
    const trail = JSON.stringify(
      await w.db.query(`SELECT before, after FROM audit_changes WHERE table_name = 'student_origins'`),
    );
    expect(trail).not.toMatch(/last_class|Région/);
  });

  it('are the direction’s alone', async () => {
    for (const role of ['master_trainer', 'teacher', 'accountant', 'administrator'] as const) {
      const client = await w.client(role);
      await client.get(`/origin-indicators/youths?${PERIOD}`).expect(403);
      await client
        .post('/origin-indicators/erase', { from: '2026-09-01', to: '2027-08-31', reason: 'x', expected: 0 })
        .expect(403);
    }
  });
});
