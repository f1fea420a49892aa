import { CustomerService } from '@etabli/customers';
import { addDays } from '@etabli/kernel';
import { SchoolService, StaffService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { ImageConsents } from '../consent/image-consents.js';
import { GroupService } from '../group/group.service.js';
import { GuardianService } from '../guardian/guardian.service.js';
import { PlacementService } from '../placement/placement.service.js';
import { HalfDays } from '../absence/half-days.js';
import { RollCalls } from '../roll-call/roll-calls.js';
import { StudentQueries } from '../student/student.queries.js';
import { StudentService } from '../student/student.service.js';

const TODAY = '2026-11-23';

describe('the file of a youth', () => {
  let w: World;
  let director: Client;
  let groupId: string;
  let lea: string;
  let hostId: string;
  let trainerId: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T09:00:00Z`));
    director = await w.client('director');
    await w.as('system', () => w.get(SchoolService).create({ name: 'École', city: 'Lyon' }));
    await w.as('director', async () => {
      trainerId = await w
        .get(StaffService)
        .create({ firstName: 'A', lastName: 'R', kind: 'master_trainer', userId: w.actor('master_trainer').userId });
      groupId = await w.get(GroupService).create({ name: 'Métallerie', trade: 'Métallerie', trainerId, capacity: 12 });
      lea = await enrol('Léa', '2009-05-04');
      hostId = await w.get(CustomerService).create({
        kind: 'business',
        name: 'Forge du Rhône',
        siren: '732829320',
        addressLine1: '1 rue',
        postalCode: '69000',
        city: 'Lyon',
      });
    });
  });
  afterAll(() => w.end());

  const enrol = (firstName: string, bornOn: string): Promise<string> =>
    w.get(StudentService).create({ firstName, lastName: 'Roux', bornOn, groupId, enrolledOn: '2026-09-01' });
  const dues = async (kind: string): Promise<{ dueOn: string; title: string }[]> =>
    (await director.get('/dues?days=366').expect(200)).body.items.filter((item: { kind: string }) =>
      item.kind.startsWith(kind),
    );
  const kinds = async (): Promise<Record<string, string>> =>
    Object.fromEntries(
      (await director.get('/document-kinds').expect(200)).body.items.map((kind: { code: string; id: string }) => [
        kind.code,
        kind.id,
      ]),
    );

  it('a document is asked for, received, scanned, looked at, and asked for again when it ends', async () => {
    const { insurance } = await kinds();
    expect((await dues('document.missing')).map(({ dueOn }) => dueOn)).toContain('2026-09-15');
    const { body } = await director
      .post(`/students/${lea}/documents`, { kindId: insurance, receivedOn: '2026-09-10' })
      .expect(201);
    const svg = await director.upload(`/student-documents/${body.id}/file`, '<svg/>', 'a.pdf').expect(422);
    expect(svg.body.code).toBe('document.file_kind');
    await director.upload(`/student-documents/${body.id}/file`, '%PDF-1.7 attestation', 'x.exe').expect(204);
    await director.upload(`/student-documents/${body.id}/file`, '%PDF-1.7 autre', 'x.pdf').expect(409);
    const file = await director.download(`/student-documents/${body.id}/file`);
    expect(file).toMatchObject({ name: 'insurance-2026-09-10.pdf', type: 'application/pdf' });
    await director.post(`/student-documents/${body.id}/verify`).expect(204);
    const of = await director.get(`/students/${lea}/documents`).expect(200);
    expect(of.body.items[0]).toMatchObject({
      state: 'valid',
      current: { expiresOn: '2027-09-09', verifiedByName: 'Test director', hasFile: true },
    });
    expect((await dues('document.expiry')).map(({ dueOn }) => dueOn)).toEqual(['2027-09-09']);
    await director.post(`/student-documents/${body.id}/void`, { reason: 'illisible' }).expect(204);
    expect((await director.get(`/students/${lea}/documents`).expect(200)).body.items[0]).toMatchObject({
      state: 'missing',
      earlier: [{ voidReason: 'illisible' }],
    });
    await (await w.client('master_trainer')).get(`/student-documents/${body.id}/file`).expect(403);
  });

  it('a picture needs the minor and a parent; at eighteen the parent’s word ends', async () => {
    const bob = await w.as('director', () => enrol('Bob', '2008-11-26'));
    const linkId = await w.as('director', () =>
      w.get(GuardianService).link(bob, {
        relation: 'mother',
        person: { firstName: 'N', lastName: 'Roux', phone: '06 00 00 00 00' },
        parentalAuthority: true,
        fromOn: '2026-09-01',
      }),
    );
    const guardianId = await w.get(GuardianService).personOf(linkId);
    const give = (use: string, change: object) =>
      director.post(`/students/${bob}/consents`, { use, byStudent: true, givenOn: '2026-09-02', ...change });
    await give('site', { guardianId }).expect(201);
    await give('press', { guardianId, byStudent: false }).expect(201);
    await give('social_networks', {}).expect(201);
    await give('site', { guardianId }).expect(409);
    const allowed = async (use: 'site' | 'press' | 'social_networks', day: string): Promise<boolean> =>
      (await w.get(ImageConsents).allowed([bob], use, day)).has(bob);
    expect([
      await allowed('site', TODAY),
      await allowed('press', TODAY),
      await allowed('social_networks', TODAY),
    ]).toEqual([true, false, false]);
    expect([
      await allowed('site', '2026-11-26'),
      await allowed('press', '2026-11-26'),
      await allowed('social_networks', '2026-11-26'),
    ]).toEqual([true, false, true]);
    const { body } = await (await w.client('teacher')).get(`/students/${bob}/consents`).expect(200);
    await director.post(`/consents/${body.items[0].answers[0].id}/revoke`, { on: TODAY }).expect(204);
    expect(await allowed('site', TODAY)).toBe(false);
    expect(await allowed('site', '2026-11-22')).toBe(true);
  });

  it('indicators of origin: the director’s alone, erased for good, the trail without values', async () => {
    const facts = { monthsOutOfSchool: 7, lastClass: '3e SEGPA', qpv: true };
    await director.put(`/students/${lea}/origin`, { ...facts, socialSituation: true }).expect(422);
    await director.put(`/students/${lea}/origin`, facts).expect(204);
    for (const role of ['master_trainer', 'teacher', 'accountant'] as const)
      await (await w.client(role)).get(`/students/${lea}/origin`).expect(403);
    const period = '/origin-indicators?from=2026-09-01&to=2026-12-31';
    expect((await director.get(period).expect(200)).body).toMatchObject({
      entries: 2,
      known: 1,
      outOfSchoolSixMonths: 1,
      qpv: 1,
      zrr: 0,
    });
    await director.post(`/students/${lea}/origin/erase`, { reason: 'Bilan remis' }).expect(204);
    expect((await director.post(`/students/${lea}/origin/erase`, { reason: 'x' }).expect(409)).body.code).toBe(
      'origin.nothing',
    );
    expect((await director.get(`/students/${lea}/origin`).expect(200)).body).toMatchObject({
      known: false,
      erasures: [{ reason: 'Bilan remis' }],
    });
    const trail = await w.db.query("SELECT before, after FROM audit_changes WHERE table_name = 'student_origins'");
    expect(trail).toHaveLength(2);
    expect(JSON.stringify(trail)).not.toMatch(/SEGPA|qpv/);
  });

  it('a placement: one firm at a time, nobody is called at school, absences by half-day', async () => {
    const plan = { hostId, fromOn: '2026-11-16', toOn: '2026-12-11', tutorName: 'M. Blanc' };
    const { body } = await director.post(`/students/${lea}/placements`, plan).expect(201);
    const twice = await director
      .post(`/students/${lea}/placements`, { ...plan, fromOn: '2026-12-11', toOn: '2026-12-18' })
      .expect(409);
    expect(twice.body.code).toBe('placement.overlaps');
    expect(
      (await director.post(`/students/${lea}/placements`, { ...plan, fromOn: '2026-08-17' }).expect(409)).body.reasons,
    ).toHaveLength(2);
    const away = async (day: string): Promise<boolean> => (await w.get(PlacementService).on([lea], day)).has(lea);
    expect([
      await away('2026-11-15'),
      await away('2026-11-16'),
      await away('2026-12-11'),
      await away('2026-12-12'),
    ]).toEqual([false, true, true, false]);
    const trainer = await w.client('master_trainer');
    await trainer.post(`/placements/${body.id}/absences`, { day: '2026-11-17', halfDay: 'morning' }).expect(204);
    // what the firm reports counts like an absence at school
    const firm = { from: '2026-11-16', to: '2026-11-18', studentIds: [lea] };
    expect(await w.get(HalfDays).find(firm)).toMatchObject([
      { day: '2026-11-17', status: 'absent', validated: true, reasonLabel: 'En stage', legitimate: null },
    ]);
    const faces = await w.get(StudentQueries).ofGroup(groupId, '2026-11-17');
    expect(faces.filter(({ placed }) => placed).map(({ id }) => id)).toEqual([lea]);
    await trainer.post(`/placements/${body.id}/absences`, { day: '2026-11-17' }).expect(204);
    await trainer.post(`/placements/${body.id}/absences`, { day: '2026-11-17' }).expect(409);
    await trainer.post(`/placements/${body.id}/absences`, { day: '2026-11-24' }).expect(409);
    expect((await dues('placement')).map(({ dueOn }) => dueOn)).toEqual(['2026-11-15', '2026-11-28', '2026-12-18']);
    await trainer.post(`/placements/${body.id}/visits`, { on: '2026-11-20', visitorId: trainerId }).expect(201);
    await director.patch(`/placements/${body.id}`, { agreementOn: '2026-11-10' }).expect(204);
    expect((await dues('placement')).map(({ dueOn }) => dueOn)).toEqual(['2026-12-18']);
    const { body: list } = await trainer.get(`/placements?studentId=${lea}`).expect(200);
    expect(list.items[0]).toMatchObject({
      hostName: 'Forge du Rhône',
      absences: [{ halfDay: 'morning' }, { halfDay: 'afternoon' }],
      visits: [{ visitorName: 'A R' }],
    });
    await director.post(`/placements/${body.id}/cancel`, { reason: 'fermeture' }).expect(204);
    expect(await away('2026-11-16')).toBe(false);
  });

  it('the database itself refuses two firms at once', async () => {
    const insert = (from: string, to: string) =>
      w.db.query(
        `INSERT INTO placements (id, student_id, host_id, from_on, to_on, tutor_name) VALUES (gen_random_uuid(), $1, $2, $3, $4, 'T')`,
        [lea, hostId, from, to],
      );
    await insert('2026-01-05', '2026-01-16');
    await expect(insert('2026-01-16', '2026-01-20')).rejects.toThrow(/placements_one_excl/);
  });

  it('papers: schooling and presence at once, the pack chased, the notice of a minor alone', async () => {
    await w.as('director', () =>
      w.get(RollCalls).record({
        groupId,
        day: '2026-11-20',
        halfDay: 'morning',
        marks: [{ studentId: lea, status: 'absent' }],
        validate: true,
      }),
    );
    const issue = async (id: string, body: object): Promise<{ bytes: Buffer; name: string }> => {
      const made = await director.post(`/students/${id}/papers`, body).expect(201);
      const first = await director.download(`/student-papers/${made.body.id}/pdf`);
      expect((await director.download(`/student-papers/${made.body.id}/pdf`)).bytes).toEqual(first.bytes);
      expect(first.bytes.subarray(0, 5).toString()).toBe('%PDF-');
      return first;
    };
    expect((await issue(lea, { kind: 'schooling' })).name).toBe('certificat-de-scolarite-2026-11-23.pdf');
    await issue(lea, { kind: 'presence', from: '2026-11-01', to: '2026-11-30' });
    await director
      .post(`/students/${lea}/papers`, { kind: 'presence', from: '2026-10-01', to: '2026-10-31' })
      .expect(409);
    await director.post(`/students/${lea}/papers`, { kind: 'presence' }).expect(422);
    await director.post(`/students/${lea}/papers`, { kind: 'exit_notice' }).expect(409);
    expect(await dues('document.pack')).toEqual([]);
    await issue(lea, { kind: 'enrolment_pack' });
    expect((await dues('document.pack')).map(({ dueOn }) => dueOn)).toEqual(Array(3).fill(addDays(TODAY, 14)));
    await director
      .post(`/students/${lea}/leave`, { on: '2026-11-20', outcome: 'broken_off', reasonCode: 'moved' })
      .expect(204);
    await issue(lea, { kind: 'exit_notice' });
    expect(await dues('document.pack')).toEqual([]);
    expect((await director.get(`/students/${lea}/papers`).expect(200)).body.items).toHaveLength(4);
    const old = await w.as('director', () => enrol('Max', '2006-01-01'));
    await director.post(`/students/${old}/leave`, { on: '2026-11-20', outcome: 'job' }).expect(204);
    expect((await director.post(`/students/${old}/papers`, { kind: 'exit_notice' }).expect(409)).body.code).toBe(
      'paper.adult',
    );
  });

  it('leavers are asked at 0, 6, 12 and 24 months; the rates say over whom', async () => {
    const { body } = await director.get(`/students/${lea}/exit-surveys`).expect(200);
    expect(body.items.map(({ dueOn }: { dueOn: string }) => dueOn)).toEqual([
      '2026-11-20',
      '2027-05-20',
      '2027-11-20',
      '2028-11-20',
    ]);
    const answer = {
      on: TODAY,
      channel: 'phone',
      situation: 'study',
      offersAsked: true,
      offers: 2,
      onwardStudy: 'Bac pro',
      employerId: null,
    };
    expect((await director.post(`/exit-surveys/${body.items[1].id}/answer`, answer).expect(409)).body.code).toBe(
      'survey.in_future',
    );
    await director.post(`/exit-surveys/${body.items[0].id}/answer`, { ...answer, situation: 'looking' }).expect(422);
    expect((await dues('exit')).map(({ dueOn }) => dueOn)).toContain('2026-12-20');
    await director.post(`/exit-surveys/${body.items[0].id}/answer`, answer).expect(204);
    const rates = await director.get('/exit-rates?from=2026-11-01&to=2026-11-30').expect(200);
    expect(rates.body).toMatchObject({ leavers: 2, offers: 2, asked: 1, said: 1 });
    expect(rates.body.rates[0]).toEqual({
      months: 0,
      due: 2,
      answered: 1,
      noAnswer: 0,
      employed: 0,
      studying: 1,
      positive: 1,
    });
    expect(rates.body.rates[1]).toMatchObject({ due: 0, answered: 0 });
    expect(rates.body.persons).toHaveLength(2);
    const max = rates.body.persons.find(({ name }: { name: string }) => name.startsWith('Max'));
    const surveys = await director.get(`/students/${max.studentId}/exit-surveys`).expect(200);
    await director
      .post(`/exit-surveys/${surveys.body.items[0].id}/no-answer`, { on: TODAY, channel: 'sms' })
      .expect(204);
    const after = await director.get('/exit-rates?from=2026-11-01&to=2026-11-30').expect(200);
    expect(after.body.rates[0]).toMatchObject({ due: 2, answered: 1, noAnswer: 1 });
    const hired = { ...answer, situation: 'employed', onwardStudy: null, employerId: hostId };
    const path = `/exit-surveys/${body.items[0].id}/answer`;
    expect((await director.post(path, { ...hired, situation: 'looking' }).expect(422)).body.errors[0].field).toBe(
      'employerId',
    );
    await director.post(path, hired).expect(204);
    const { parts } = (await director.get(`/customers/${hostId}/whole`).expect(200)).body;
    expect(parts.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(['employer']));
    const employer = parts.find(({ kind }: { kind: string }) => kind === 'employer');
    expect(employer.lines[0].detail).toBe('en emploi au départ');
  });
});
