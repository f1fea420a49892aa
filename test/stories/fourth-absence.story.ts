import { instantAt } from '@etabli/kernel';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool } from './school-of-the-story.js';
import { SchoolService } from '@etabli/school';

const PDF = Buffer.from('%PDF-1.7 certificat');

/** Four half-days without a reason in November, a letter, and an excuse that comes too late to unsay it. */
describe('la quatrième demi-journée sans motif', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let groupId: string;
  let youth: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt('2026-11-23', '08:10'));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    const school = await openSchool(w, director);
    groupId = school.groupId;
    youth = school.students[0]!;
    trainer = await w.client('master_trainer');
  });
  afterAll(() => w.end());

  const call = async (day: string, halfDay: 'morning' | 'afternoon', absent: string[]): Promise<void> => {
    w.clock.startAt(instantAt(day, halfDay === 'morning' ? '08:10' : '13:10'));
    const marks = absent.map((studentId) => ({ studentId, status: 'absent' }));
    await trainer.post('/roll-calls', { groupId, day, halfDay, marks, validate: true }).expect(201);
  };
  const counter = async () => {
    const { body } = await director.get('/absences?month=2026-11').expect(200);
    return body.students.find((one: { studentId: string }) => one.studentId === youth);
  };
  const letter = async () => (await counter()).followUps.find((one: { step: string }) => one.step === 'letter');
  const dues = async (): Promise<string[]> =>
    (await director.get('/dues').expect(200)).body.items.map(({ kind }: { kind: string }) => kind);

  it('le premier matin, la direction voit qui appeler, appelle et le note', async () => {
    await call('2026-11-23', 'morning', [youth]);
    const { body } = await director.get('/absences/not-called').expect(200);
    expect(body.items).toHaveLength(1);
    expect(await dues()).toContain('absence.contact');
    const contact = { studentId: youth, day: '2026-11-23', channel: 'phone', result: 'no_answer' };
    await director.post('/absences/contacts', contact).expect(201);
    expect((await director.get('/absences/not-called').expect(200)).body.items).toEqual([]);
  });

  it('à la quatrième, la lettre est prête et figure dans ce qui est à faire', async () => {
    await call('2026-11-23', 'afternoon', [youth]);
    await call('2026-11-24', 'morning', [youth]);
    expect(await letter()).toBeUndefined();
    await call('2026-11-25', 'morning', [youth]);
    expect(await letter()).toMatchObject({ reachedOn: '2026-11-25', standing: true, outcome: null });
    expect(await dues()).toEqual(expect.arrayContaining(['absence.warning', 'absence.letter']));
  });

  it('elle est envoyée, et le reste', async () => {
    const { id } = await letter();
    const sent = await director.download(`/absence-follow-ups/${id}/letter`);
    expect(sent.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await director
      .post(`/absence-follow-ups/${id}/close`, { outcome: 'done', note: 'Envoyée par courrier' })
      .expect(204);
    const reasons = (await trainer.get('/absence-reasons').expect(200)).body.items;
    const ill = reasons.find(({ code }: { code: string }) => code === 'MAL').id;
    w.clock.startAt(instantAt('2026-11-26', '10:00'));
    const span = { fromOn: '2026-11-23', fromHalfDay: 'morning', toOn: '2026-11-23', toHalfDay: 'afternoon' };
    const excuse = await trainer.post('/absence-excuses', { studentId: youth, reasonId: ill, ...span }).expect(201);
    await trainer.upload(`/absence-excuses/${excuse.body.id}/proof`, PDF, 'certificat.pdf').expect(204);

    expect(await counter()).toMatchObject({ absent: 4, unjustified: 2 });
    expect(await letter()).toMatchObject({ standing: false, outcome: 'done', note: 'Envoyée par courrier' });
    const again = await director.download(`/absence-follow-ups/${id}/letter`);
    expect(again.bytes.equals(sent.bytes)).toBe(true);
    expect(await dues()).not.toContain('absence.warning');
  });

  it('le registre du mois se demande et se télécharge', async () => {
    const { body } = await director.post('/reports', { kind: 'attendance-register', month: '2026-11' }).expect(201);
    await w.drain();
    const report = (await director.get(`/reports/${body.id}`).expect(200)).body;
    expect(report).toMatchObject({ ready: true, failure: null });
    const pdf = await director.download(`/reports/${body.id}/pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.name).toBe('registre-appel-2026-11.pdf');
  });
});
