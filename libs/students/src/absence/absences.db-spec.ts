import { instantAt } from '@etabli/kernel';
import { CustomerService } from '@etabli/customers';
import { Dues } from '@etabli/platform';
import { StaffService } from '@etabli/school';
import { type Client, openSchool, PASSWORD, world, type World } from '@etabli/testing';
import { GroupService } from '../group/group.service.js';
import { GuardianService } from '../guardian/guardian.service.js';
import { StudentService } from '../student/student.service.js';
import { PresenceFigures } from './presence-figures.js';

const MONTH = '2026-11';
const PDF = Buffer.from('%PDF-1.7 proof');

describe('absences', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let groupId: string;
  let ana: string;
  let adult: string;
  const reasons = new Map<string, string>();

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    w.clock.startAt(instantAt('2026-11-19', '18:00'));
    director = await w.client('director');
    await w.as('director', async () => {
      const account = { email: 'anna@test.example', password: PASSWORD };
      const staff = { firstName: 'Anna', lastName: 'Roy', kind: 'master_trainer' as const, account };
      const trainerId = await w.get(StaffService).create(staff);
      groupId = await w.get(GroupService).create({ name: 'Groupe 1', trade: 'Usinage', trainerId, capacity: 12 });
      const enrol = (firstName: string, bornOn: string): Promise<string> =>
        w.get(StudentService).create({
          firstName,
          lastName: 'Petit',
          bornOn,
          groupId,
          enrolledOn: '2026-09-01',
        });
      ana = await enrol('Ana', '2010-11-18');
      await w.get(GuardianService).link(ana, {
        relation: 'father',
        person: { firstName: 'Marc', lastName: 'Petit', phone: '06 00 00 00 01', channel: 'sms' },
        parentalAuthority: true,
        mayBeTold: true,
        fromOn: '2026-09-01',
      });
      adult = await enrol('Bob', '2008-01-10');
    });
    trainer = await w.clientOf('anna@test.example');
    const { body } = await trainer.get('/absence-reasons').expect(200);
    for (const { code, id } of body.items) reasons.set(code, id);
  });
  afterAll(() => w.end());

  const call = (day: string, halfDay: string, absent: string[], validate = true) =>
    trainer.post('/roll-calls', {
      groupId,
      day,
      halfDay,
      marks: absent.map((studentId) => ({ studentId, status: 'absent' })),
      validate,
    });
  const counter = async (studentId = ana) => {
    const { body } = await director.get(`/absences?month=${MONTH}`).expect(200);
    return body.students.find((one: { studentId: string }) => one.studentId === studentId);
  };
  const steps = async (): Promise<string[]> => (await counter()).followUps.map(({ step }: { step: string }) => step);
  const excuse = (code: string, day: string, halfDay: string, toOn = day, toHalfDay = halfDay) =>
    trainer.post('/absence-excuses', {
      studentId: ana,
      reasonId: reasons.get(code),
      fromOn: day,
      fromHalfDay: halfDay,
      toOn,
      toHalfDay,
    });

  it('come with fifteen reasons of the law', () => {
    expect(reasons.size).toBe(15);
  });

  it('count once the sheet is validated', async () => {
    await call('2026-11-16', 'morning', [ana], false).expect(201);
    expect(await counter()).toBeUndefined();
    await call('2026-11-16', 'morning', [ana]).expect(201);
    expect(await counter()).toMatchObject({ absent: 1, unjustified: 1 });
    expect(await steps()).toEqual(['contact']);
  });

  it('open their steps at three and at four, with the age of that half-day', async () => {
    await call('2026-11-16', 'afternoon', [ana]).expect(201);
    await call('2026-11-17', 'morning', [ana]).expect(201);
    expect(await steps()).toEqual(['contact', 'warning']);
    await call('2026-11-18', 'morning', [ana, adult]).expect(201);
    const { followUps } = await counter();
    expect(followUps.map(({ step, ageBand }: { step: string; ageBand: string }) => [step, ageBand])).toEqual([
      ['contact', 'under_16'],
      ['warning', 'under_16'],
      ['letter', 'minor_16_17'],
    ]);
  });

  it('the letter is a PDF, the same bytes ever after', async () => {
    const { followUps } = await counter();
    const letter = followUps.find(({ step }: { step: string }) => step === 'letter');
    const first = await director.download(`/absence-follow-ups/${letter.id}/letter`);
    expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await excuse('MAL', '2026-11-16', 'morning', '2026-11-16', 'afternoon').expect(201);
    const again = await director.download(`/absence-follow-ups/${letter.id}/letter`);
    expect(again.bytes.equals(first.bytes)).toBe(true);
    await trainer.get(`/absence-follow-ups/${letter.id}/letter`).expect(403);
    const contact = followUps.find(({ step }: { step: string }) => step === 'contact');
    expect((await director.get(`/absence-follow-ups/${contact.id}/letter`).expect(409)).body.code).toBe(
      'absence.no_letter',
    );
  });

  it('an excuse that comes later lowers the counter and leaves the letter in the history', async () => {
    const after = await counter();
    expect(after).toMatchObject({ absent: 4, unjustified: 2 });
    expect(after.followUps.map(({ step, standing }: { step: string; standing: boolean }) => [step, standing])).toEqual([
      ['contact', true],
      ['warning', false],
      ['letter', false],
    ]);
    await excuse('EN_ATTENTE', '2026-11-16', 'morning').expect(201);
    expect(await counter()).toMatchObject({ unjustified: 3 });
  });

  it('a proof is joined once, and read by whom may', async () => {
    const { body } = await excuse('MAL', '2026-11-17', 'morning').expect(201);
    await trainer.upload(`/absence-excuses/${body.id}/proof`, Buffer.from('<svg>'), 'x.svg').expect(422);
    await trainer.upload(`/absence-excuses/${body.id}/proof`, PDF, 'certificat.pdf').expect(204);
    expect((await trainer.upload(`/absence-excuses/${body.id}/proof`, PDF, 'b.pdf').expect(409)).body.code).toBe(
      'absence.proof_there',
    );
    expect((await trainer.download(`/absence-excuses/${body.id}/proof`)).bytes.equals(PDF)).toBe(true);
    await (await w.client('master_trainer')).get(`/absence-excuses/${body.id}/proof`).expect(404);
  });

  it('are refused by field when they make no sense', async () => {
    expect((await excuse('MAL', '2026-11-17', 'morning', '2026-11-16').expect(422)).body.errors[0].field).toBe('toOn');
    expect((await excuse('???', '2026-11-17', 'morning').expect(422)).body.errors[0].field).toBe('reasonId');
  });

  it('today’s are called about, until somebody spoke to the family', async () => {
    await call('2026-11-19', 'morning', [ana, adult]).expect(201);
    const list = async () => (await director.get('/absences/not-called').expect(200)).body;
    expect(await list()).toMatchObject({
      absent: 2,
      items: [
        { studentId: ana, ofAge: false, family: [{ name: 'Marc Petit', phone: '06 00 00 00 01' }], told: false },
        { studentId: adult, ofAge: true },
      ],
    });
    const dues = async (): Promise<string[]> =>
      (await w.as('director', () => w.get(Dues).until('2026-12-31')))
        .map(({ kind }) => kind)
        .filter((kind) => kind.startsWith('absence.'));
    expect((await dues()).filter((kind) => kind === 'absence.contact').length).toBeGreaterThanOrEqual(2);
    const contact = { studentId: ana, day: '2026-11-19', channel: 'phone', person: 'Marc Petit', result: 'reached' };
    await trainer.post('/absences/contacts', contact).expect(201);
    expect((await list()).items.map((one: { studentId: string }) => one.studentId)).toEqual([adult]);
    expect((await counter()).followUps[0]).toMatchObject({ step: 'contact', outcome: 'done' });
    await trainer.post('/absences/contacts', { ...contact, day: '2026-11-20' }).expect(422);
    const { body } = await trainer
      .get(`/absences/of-student?studentId=${ana}&from=2026-11-01&to=2026-11-30`)
      .expect(200);
    expect(body.contacts).toMatchObject([{ result: 'reached', byName: 'Anna Roy' }]);
    expect(body.halfDays).toHaveLength(5);
  });

  it('a step is closed with how, once', async () => {
    const { followUps } = await counter();
    const { id } = followUps.find(({ step }: { step: string }) => step === 'letter');
    await trainer.post(`/absence-follow-ups/${id}/close`, { outcome: 'done' }).expect(403);
    await director.post(`/absence-follow-ups/${id}/close`, { outcome: 'dropped', note: 'Excusé depuis' }).expect(204);
    expect((await director.post(`/absence-follow-ups/${id}/close`, { outcome: 'done' }).expect(409)).body.code).toBe(
      'absence.follow_up_closed',
    );
  });

  it('the certificate counts what was due', async () => {
    const { called, present, excused, unexcused, due } = await w.as('director', () =>
      w.get(PresenceFigures).count(ana, '2026-11-01', '2026-11-19'),
    );
    expect(called).toBeGreaterThan(0);
    expect(present + excused + unexcused).toBe(called);
    expect(due).toBeGreaterThanOrEqual(called);
  });

  describe('the family', () => {
    const tell = (studentId: string) =>
      director.post('/family-messages', { studentId, day: '2026-11-19', halfDay: 'morning' });

    it('is told by short message once, never for somebody of age who did not agree', async () => {
      expect((await tell(ana).expect(200)).body).toEqual({ count: 1 });
      expect((await tell(ana).expect(409)).body.code).toBe('message.sent');
      expect((await tell(adult).expect(409)).body.code).toBe('message.of_age');
      await w.drain();
      const { body } = await director.get('/family-messages?from=2026-11-19&to=2026-11-19').expect(200);
      expect(body.items).toMatchObject([{ studentId: ana, channel: 'sms', person: 'Marc Petit', automatic: false }]);
      expect(body.items[0].sentAt).not.toBeNull();
      const fs = await import('node:fs/promises');
      const [file] = await fs.readdir(w.config.smsDir);
      expect(await fs.readFile(`${w.config.smsDir}/${file}`, 'utf8')).toContain(
        'Ana est noté absent le 19/11/2026 (matin)',
      );
    });

    it('is told by itself at validation when the school says so', async () => {
      await director.patch('/attendance-settings', { automaticMessages: true }).expect(204);
      await call('2026-11-19', 'afternoon', [ana, adult]).expect(201);
      await w.drain();
      const { body } = await director.get('/family-messages?from=2026-11-19&to=2026-11-19').expect(200);
      expect(body.items).toMatchObject([
        { studentId: ana, halfDay: 'afternoon', automatic: true },
        { halfDay: 'morning' },
      ]);
    });

    it('is told by itself of an absence in a firm, a whole day in one message, in its own words', async () => {
      const address = { addressLine1: '1 rue', postalCode: '69000', city: 'Lyon' };
      const host = { kind: 'business' as const, name: 'Roy Métal', siren: '732829320', ...address };
      const hostId = await w.as('director', () => w.get(CustomerService).create(host));
      const plan = { hostId, fromOn: '2026-11-16', toOn: '2026-11-20', tutorName: 'Paul Roy' };
      await w.db.query(`DELETE FROM family_messages`);
      const { body } = await director.post(`/students/${ana}/placements`, plan).expect(201);
      const absent = (day: string, halfDay?: string) =>
        trainer.post(`/placements/${body.id}/absences`, { day, halfDay }).expect(204);
      const told = async (): Promise<object[]> => {
        await w.drain();
        return (await director.get('/family-messages?from=2026-11-16&to=2026-11-20').expect(200)).body.items;
      };
      await absent('2026-11-17');
      expect(await told()).toEqual([]);
      await absent('2026-11-18', 'afternoon');
      expect(await told()).toMatchObject([
        { studentId: ana, day: '2026-11-18', halfDay: 'afternoon', automatic: true },
      ]);
      await absent('2026-11-19');
      expect(await told()).toHaveLength(2);
      const [{ body: text }] = await w.db.query(`SELECT body FROM family_messages WHERE day = '2026-11-19'`);
      expect(text).toContain('absent de son stage (Roy Métal) le 19/11/2026 (toute la journée)');
    });

    it('reads the words of the school', async () => {
      const template = { kind: 'absence_sms', subject: '', body: '{jeune} absent {nom}' };
      expect((await director.put('/message-templates', template).expect(422)).body.detail).toContain('nom');
      await director.put('/message-templates', { ...template, body: '{jeune} absent le {jour}.' }).expect(204);
      await trainer.put('/message-templates', template).expect(403);
    });
  });
});
