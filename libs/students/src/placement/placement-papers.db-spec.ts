import { addDays } from '@etabli/kernel';
import { type Client, newCustomer, newGroup, openSchool, world, type World } from '@etabli/testing';
import { SCAN_LIMIT } from '../document/student-documents.js';

const TODAY = '2026-11-23';

describe('papers of placements, and reminders of documents', () => {
  let w: World;
  let director: Client;
  let lea: string;
  let placement: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T09:00:00Z`));
    director = await w.client('director');
    await openSchool(w);
    const groupId = await newGroup(w);
    const student = { firstName: 'Léa', lastName: 'Roux', bornOn: '2009-05-04', groupId, enrolledOn: '2026-09-01' };
    lea = (await director.post('/students', student).expect(201)).body.id;
    const plan = { hostId: await newCustomer(w), fromOn: '2026-11-16', toOn: '2026-12-11', tutorName: 'M. Blanc' };
    placement = (await director.post(`/students/${lea}/placements`, plan).expect(201)).body.id;
  });
  afterAll(() => w.end());

  const path = (): string => `/placements/${placement}/agreement-file`;
  const files = async (): Promise<number> => (await w.db.query('SELECT FROM stored_files')).length;

  it('are taken for what they are, not for their name, and not beyond a size', async () => {
    await director.get(path()).expect(404);
    for (const [content, code] of [
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'placement.file_kind'],
      ['PK\u0003\u0004', 'placement.file_kind'],
      [Buffer.from('ffd8ffe0', 'hex'), 'placement.file_kind'],
      ['', 'placement.file_missing'],
    ] as const)
      expect((await director.upload(path(), content, 'convention.pdf').expect(422)).body.code).toBe(code);
    await director.post(path()).expect(422);
    const big = Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(SCAN_LIMIT)]);
    const refused = await director.upload(path(), big, 'convention.pdf');
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
    expect(await files()).toBe(0);
  });

  it('a better scan takes the place of the first, whose bytes go', async () => {
    await director.upload(path(), '%PDF-1.7 une', 'x.exe').expect(204);
    await director.upload(path(), '%PDF-1.7 deux', 'x.exe').expect(204);
    await director.upload(`/placements/${placement}/attestation-file`, '%PDF-1.7 trois', 'a.pdf').expect(204);
    const kept = await director.download(path());
    expect(kept).toMatchObject({ name: 'convention-de-stage-2026-11-16.pdf', type: 'application/pdf' });
    expect(kept.bytes.toString()).toBe('%PDF-1.7 deux');
    expect(await files()).toBe(2);
    const { items } = (await director.get(`/placements?studentId=${lea}`).expect(200)).body;
    expect(items[0]).toMatchObject({ hasAgreement: true, hasAttestation: true });
  });

  it('are read by the direction alone; a cancelled placement takes no more', async () => {
    for (const role of ['master_trainer', 'teacher', 'accountant'] as const)
      await (await w.client(role)).get(path()).expect(403);
    await director.post(`/placements/${placement}/cancel`, { reason: 'fermeture' }).expect(204);
    await director.upload(path(), '%PDF-1.7 trop tard', 'x.pdf').expect(409);
  });

  it('a kind of document is reminded in its own time', async () => {
    const kind = { code: 'swim', label: 'Savoir nager', required: true, inPack: false, monthsValid: 12 };
    const kindId = (await director.post('/document-kinds', kind).expect(201)).body.id;
    const received = { kindId, receivedOn: TODAY, expiresOn: addDays(TODAY, 80) };
    await director.post(`/students/${lea}/documents`, received).expect(201);
    const due = async (): Promise<string[]> =>
      (await director.get('/dues').expect(200)).body.items
        .filter((item: { kind: string }) => item.kind === 'document.expiry')
        .map((item: { dueOn: string }) => item.dueOn);
    const state = async (): Promise<string> =>
      (await director.get(`/students/${lea}/documents`).expect(200)).body.items.find(
        (one: { kind: { id: string } }) => one.kind.id === kindId,
      ).state;
    expect([await due(), await state()]).toEqual([[], 'valid']);
    await director.patch(`/document-kinds/${kindId}`, { remindDays: 80 }).expect(204);
    expect([await due(), await state()]).toEqual([[addDays(TODAY, 80)], 'expiring']);
    await director.patch(`/document-kinds/${kindId}`, { remindDays: 79 }).expect(204);
    expect([await due(), await state()]).toEqual([[], 'valid']);
    await director.patch(`/document-kinds/${kindId}`, { remindDays: 367 }).expect(422);
    const kinds = (await director.get('/document-kinds').expect(200)).body.items;
    expect(kinds.find(({ id }: { id: string }) => id === kindId)).toMatchObject({ remindDays: 79, active: true });
  });
});
