import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Test, type TestingModule } from '@nestjs/testing';
import { CustomerService } from '@etabli/customers';
import { actingAs, AuthService, PlatformModule, readConfig, SYSTEM, User } from '@etabli/platform';
import { SchemaModule } from '@etabli/schema';
import { SchoolService, StaffService } from '@etabli/school';
import { GroupService } from '@etabli/students';
import { freshDatabase, type TestDatabase } from '@etabli/testing';
import { Machines } from '@etabli/workshop';
import { DataSource } from 'typeorm';
import { DemoModule } from '../demo.module.js';
import { NewSchool, type NewSchoolInput } from './new-school.js';

const GOOD: NewSchoolInput = {
  name: ' École de production du Val ',
  administrator: { email: 'Claire.Dumontel@ecole.example', name: 'Claire Dumontel', password: 'cheval lampe octobre' },
};

describe('a real school on its first day', () => {
  let database: TestDatabase;
  let module: TestingModule;
  let folder: string;
  const get = <T>(token: new (...args: never[]) => T): T => module.get<T>(token, { strict: false });

  beforeAll(async () => {
    database = await freshDatabase();
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'etabli-new-'));
    const config = readConfig({
      DATABASE_URL: database.url,
      ETABLI_SECRET: 'a secret for tests only, 32 chars',
      FILES_DIR: path.join(folder, 'files'),
      MAIL_DIR: path.join(folder, 'mail'),
      LOG_LEVEL: 'silent',
    });
    module = await Test.createTestingModule({
      imports: [PlatformModule.forRoot(config), SchemaModule, DemoModule],
    }).compile();
    await module.init();
  });

  afterAll(async () => {
    await module?.close();
    await database?.drop();
    fs.rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['un nom vide', { ...GOOD, name: ' ' }, 'new_school.name_missing'],
    [
      'une adresse fausse',
      { ...GOOD, administrator: { ...GOOD.administrator, email: 'claire@' } },
      'new_school.email_wrong',
    ],
    [
      'un mot de passe court',
      { ...GOOD, administrator: { ...GOOD.administrator, password: 'court' } },
      'new_school.password_short',
    ],
    [
      'le mot de passe de la démonstration',
      { ...GOOD, administrator: { ...GOOD.administrator, password: 'etabli-demo' } },
      'new_school.password_weak',
    ],
  ])('refuse %s et n’écrit rien', async (_what, input, code) => {
    await expect(get(NewSchool).open(input)).rejects.toMatchObject({ kind: 'invalid', code });
    expect(await get(SchoolService).status()).toEqual({ school: false, demo: false });
    expect(await get(DataSource).manager.count(User)).toBe(0);
  });

  it('ouvre l’école et son administratrice, une seule fois', async () => {
    await get(NewSchool).open(GOOD);
    expect(await get(SchoolService).status()).toEqual({ school: true, demo: false });
    expect(await actingAs(SYSTEM, () => get(SchoolService).find())).toMatchObject({
      name: 'École de production du Val',
      isDemo: false,
    });
    const [user] = await get(DataSource).manager.find(User);
    expect(user).toMatchObject({ email: 'claire.dumontel@ecole.example', roles: ['administrator', 'director'] });
    await expect(get(NewSchool).open(GOOD)).rejects.toMatchObject({ kind: 'refused', code: 'new_school.exists' });
  });

  it('laisse entrer l’administratrice, qui remplit les formulaires de départ', async () => {
    const { token } = await get(AuthService).login(
      'claire.dumontel@ecole.example',
      GOOD.administrator.password,
      'test',
    );
    expect(token).not.toBe('');
    const [user] = await get(DataSource).manager.find(User);
    const actor = { userId: user?.id ?? null, name: user?.name ?? '', roles: user?.roles ?? [], sessionId: null };
    await actingAs(actor, async () => {
      await get(SchoolService).edit({ siret: '00052601200018', city: 'Lyon' });
      const trainerId = await get(StaffService).create({ firstName: 'Ali', lastName: 'Meyer', kind: 'master_trainer' });
      await get(GroupService).create({ name: 'Groupe 1', trade: 'Chaudronnerie', trainerId, capacity: 10 });
      await get(Machines).create({ code: 'SC-01', name: 'Scie', family: 'Sciage' });
      await get(CustomerService).create({
        kind: 'person',
        firstName: 'Jo',
        name: 'Roux',
        addressLine1: '1 rue Haute',
        postalCode: '69001',
        city: 'Lyon',
      });
    });
    expect(await get(SchoolService).find()).toMatchObject({ siren: '000526012', name: 'École de production du Val' });
  });
});
