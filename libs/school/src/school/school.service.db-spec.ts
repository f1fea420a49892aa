import { type Client, world, type World } from '@etabli/testing';
import { SchoolService } from './school.service.js';

describe('the school', () => {
  let w: World;
  let director: Client;
  beforeAll(async () => {
    w = await world();
    director = await w.client('director');
  });
  afterAll(() => w.end());

  it('is said to be missing before the first start, in words', async () => {
    expect(await w.get(SchoolService).status()).toEqual({ school: false, demo: false });
    const { body } = await director.get('/school').expect(409);
    expect(body.code).toBe('school.missing');
  });

  it('begins with its name alone and cannot be made twice', async () => {
    await w.as('system', () => w.get(SchoolService).create({ name: 'École de la Forge' }));
    expect(await w.get(SchoolService).status()).toEqual({ school: true, demo: false });
    await expect(w.as('system', () => w.get(SchoolService).create({ name: 'Une autre' }))).rejects.toMatchObject({
      code: 'school.exists',
    });
    await expect(w.db.query('INSERT INTO schools SELECT gen_random_uuid(), name FROM schools')).rejects.toThrow();
    const { body } = await director.get('/school').expect(200);
    expect(body).toMatchObject({ name: 'École de la Forge', vatOption: 'on_debits', paymentDays: 30, siren: null });
    expect(body.missing).toContain('le SIREN');
  });

  it('takes a SIRET with spaces and completes SIREN and VAT number', async () => {
    await director.patch('/school', { siret: '303 265 045 00011', city: 'Saint-Étienne' }).expect(204);
    const { body } = await director.get('/school');
    expect(body).toMatchObject({
      siret: '30326504500011',
      siren: '303265045',
      vatNumber: 'FR40303265045',
      city: 'Saint-Étienne',
    });
  });

  it.each([
    ['/school', 'siren', '303265046', /SIREN/],
    ['/school', 'siret', '30326504500018', /SIRET/],
    ['/school', 'vatNumber', 'FR41303265045', /TVA/],
    ['/school', 'siren', '732829320', null],
    ['/school', 'paymentDays', 61, /60/],
    ['/school', 'postalCode', '4200', /cinq chiffres/],
    ['/school/bank', 'iban', 'FR7630006000011234567890188', /IBAN/],
    ['/school/bank', 'bic', 'AGRIFR', /BIC/],
  ])('%s refuses %s %s with a sentence by field', async (path, field, value, sentence) => {
    const before = await director.get('/school');
    const { body } = await director.patch(path, { [field]: value }).expect(422);
    if (sentence) expect(body.errors).toEqual([{ field, message: expect.stringMatching(sentence) }]);
    // a SIREN of somebody else: the SIRET kept no longer belongs to it
    else expect(body.errors.map((error: { field: string }) => error.field)).toEqual(['siret']);
    expect((await director.get('/school')).body).toEqual(before.body);
  });

  it('lets the accountant change the bank and nothing else, and nobody below', async () => {
    const accountant = await w.client('accountant');
    await accountant
      .patch('/school/bank', {
        iban: 'FR76 3000 6000 0112 3456 7890 189',
        bic: 'agrifrpp',
        bankName: 'Crédit Agricole',
      })
      .expect(204);
    expect((await director.get('/school')).body).toMatchObject({
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
    });
    await accountant.patch('/school', { name: 'Autre' }).expect(403);
    await (await w.client('master_trainer')).patch('/school/bank', { bic: null }).expect(403);
  });

  it('keeps what must stand when null is sent, and empties the rest', async () => {
    await director.patch('/school', { name: null, city: null }).expect(204);
    expect((await director.get('/school')).body).toMatchObject({ name: 'École de la Forge', city: null });
  });

  it('leaves who changed what in the audit trail', async () => {
    const rows: { actor_name: string; after: object }[] = await w.db.query(
      `SELECT c.actor_name, a.after FROM audit_changes a JOIN audit_commands c ON c.id = a.command_id
       WHERE a.table_name = 'schools' AND c.command = 'bank.edit' ORDER BY a.id`,
    );
    expect(rows).toEqual([
      {
        actor_name: 'Test accountant',
        after: { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP', bank_name: 'Crédit Agricole' },
      },
    ]);
  });
});
