import fs from 'node:fs';
import path from 'node:path';
import type { Server } from 'node:http';
import { Chain } from '@etabli/billing';
import { DEMO_PASSWORD, DemoModule, DemoSchool } from '@etabli/demo';
import { AuthService, SESSION_COOKIE, takeSnapshot, totpAt } from '@etabli/platform';
import { restore } from '@etabli/schema';
import { Client, emptyDatabase, type TestDatabase, World } from '@etabli/testing';
import { differingParts, partsOf } from './archive-of-the-story.js';

const PATIENT_MS = 300_000;

async function login(w: World, name: string): Promise<Client> {
  const { token } = await w.get(AuthService).login(`${name}@demo.example`, DEMO_PASSWORD, 'test');
  return new Client(w.app.getHttpServer() as Server, `${SESSION_COOKIE}=${token}`);
}

/** What the demo school does not do by itself: second step, invitation, import, evidence for a funder, correction. */
async function livesOn(w: World): Promise<void> {
  const [director, teacher] = await Promise.all(['direction', 'classe'].map((name) => login(w, name)));
  await director!.put('/access-policy', { twoFactorRoles: ['teacher'] }).expect(204);
  const { secret } = (await teacher!.post('/two-factor/begin').expect(200)).body;
  await teacher!.post('/two-factor/confirm', { code: totpAt(secret, w.clock.now()) }).expect(200);
  const invited = { email: 'lea@demo.example', name: 'Léa Petit', roles: ['teacher'] };
  await director!.post('/users/invite', invited).expect(201);
  const pasted = { text: 'Appellation;Adresse;CP;Ville;SIREN\nAtelier Neuf;1 rue;69003;Lyon;552100554' };
  const table = (await director!.post('/imports/customers/paste', pasted).expect(200)).body;
  table.columns[0].target = 'name';
  expect((await director!.post('/imports/customers', { ...table, dryRun: false }).expect(200)).body.written).toBe(true);
  const master = await login(w, 'atelier');
  const other = (await master.post('/two-factor/begin').expect(200)).body.secret;
  await master.post('/two-factor/confirm', { code: totpAt(other, w.clock.now()) }).expect(200);
  const users: { id: string; email: string }[] = (await director!.get('/users').expect(200)).body.items;
  const lost = users.find(({ email }) => email === 'atelier@demo.example')!;
  await director!.post(`/users/${lost.id}/two-factor/reset`, { reason: 'Téléphone perdu' }).expect(204);
  const { items } = (await director!.get('/funding-agreements').expect(200)).body;
  for (const { id } of items) {
    const { instalments } = (await director!.get(`/funding-agreements/${id}`).expect(200)).body;
    const expected = instalments.find(({ state }: { state: string }) => state === 'expected');
    if (!expected) continue;
    const { kind, label, amountCents, dueOn } = expected;
    const corrected = { kind, label: `${label} (corrigé)`, amountCents, dueOn, reason: 'Avenant' };
    await director!.put(`/funding-instalments/${expected.id}`, corrected).expect(204);
    const paper = `/funding-agreements/${id}/documents?label=Convention`;
    await director!.upload(paper, Buffer.from('%PDF-1.4\n%%EOF\n'), 'convention.pdf').expect(201);
    await director!.post(`/funding-agreements/${id}/packs`, {}).expect(201);
  }
  await w.drain();
}

/** Of the releases since the archive: none of these may be empty here. */
const LATELY =
  /^(funding_|tax_|equipment_grants|grant_items|two_factor|recovery|invitations|import_headings|access_|school_logos)/;

describe('l’école entière, sauvegardée, perdue et restaurée', () => {
  let school: World;
  let restored: World;
  let empty: TestDatabase;
  let admin: Client;
  let archive: Buffer;
  let file: string;

  beforeAll(async () => {
    school = await World.begin({ PUBLIC_URL: 'http://etabli.example' }, { empty: true, modules: [DemoModule] });
    await school.get(DemoSchool).open(() => undefined);
    await school.drain();
    admin = await login(school, 'admin');
    await livesOn(school);
    empty = await emptyDatabase();
  }, PATIENT_MS);
  afterAll(async () => {
    await restored?.end();
    await school?.end();
    await empty?.drop();
  }, PATIENT_MS);

  it(
    'l’administration demande une sauvegarde et la télécharge',
    async () => {
      await admin.post('/backups').expect(201);
      await school.drain();
      const [backup] = (await admin.get('/backups').expect(200)).body.items;
      expect(backup).toMatchObject({ state: 'good', failure: null });
      ({ bytes: archive } = await admin.download(`/backups/${backup.id}/archive`));
      file = path.join(school.config.backupDir, backup.archive);
      expect(archive.length).toBe(backup.bytes);
    },
    PATIENT_MS,
  );

  it('elle se lit sans Établi : des tables avec le nom de leurs colonnes, des fichiers, une liste', () => {
    const parts = partsOf(archive);
    const manifest = JSON.parse(parts['manifest.json']!);
    expect(Object.keys(parts)).toContain('LISEZMOI.txt');
    expect(parts['tables/students.csv']).toMatch(/^id,/);
    for (const { name, columns, rows } of manifest.tables) {
      const header = parts[`tables/${name}.csv`]!.split('\n', 1)[0];
      expect([name, header]).toEqual([name, columns.map((one: { name: string }) => one.name).join(',')]);
      if (rows === 0) expect(parts[`tables/${name}.csv`]!.trim()).toBe(header);
    }
    type Table = { name: string; rows: number; columns: { type: string }[] };
    const [filled, empty] = [true, false].map((has) => manifest.tables.filter(({ rows }: Table) => rows > 0 === has));
    expect(empty.map(({ name }: Table) => name).filter((name: string) => LATELY.test(name))).toEqual([]);
    // what no row of an empty table can show, a row of another one does: every type of value goes out and comes back
    const types = (tables: Table[]): string[] => tables.flatMap(({ columns }) => columns.map(({ type }) => type));
    const shown = new Set(types(filled));
    expect(types(empty).filter((type) => !shown.has(type))).toEqual([]);
    expect(manifest.files.count).toBeGreaterThan(10);
    expect(manifest.lostFiles).toEqual([]);
  });

  it(
    'restaurée dans une base vide, la même école donne la même archive, octet par octet',
    async () => {
      const filesDir = path.join(school.config.FILES_DIR, '..', 'restored', 'files');
      await restore({ url: empty.url, filesDir, from: file, tell: () => undefined });
      const folder = fs.mkdtempSync(path.join(school.config.backupDir, 'again-'));
      const again = await takeSnapshot({
        url: empty.url,
        filesDir,
        folder,
        at: new Date('2026-12-01T00:00:00Z'),
        tell: () => undefined,
      });
      const [before, after] = [partsOf(archive), partsOf(fs.readFileSync(again.path))];
      expect(Object.keys(after)).toEqual(Object.keys(before));
      expect(differingParts(before, after)).toEqual([]);
    },
    PATIENT_MS,
  );

  it(
    'elle démarre : chacun se connecte avec son mot de passe, la chaîne est entière, un original se télécharge',
    async () => {
      const filesDir = path.join(school.config.FILES_DIR, '..', 'restored', 'files');
      restored = await World.begin({ DATABASE_URL: empty.url, FILES_DIR: filesDir }, { empty: true });
      expect(await restored.get(Chain).verify({ files: true })).toMatchObject({ intact: true });
      const [there, here] = [await login(restored, 'compta'), await login(school, 'compta')];
      const list = async (client: Client) => (await client.get('/invoices').expect(200)).body.items;
      expect(await list(there)).toEqual(await list(here));
      const [invoice] = (await there.get('/invoices?state=paid').expect(200)).body.items;
      expect((await there.download(`/invoices/${invoice.id}/pdf`)).bytes).toEqual(
        (await here.download(`/invoices/${invoice.id}/pdf`)).bytes,
      );
    },
    PATIENT_MS,
  );

  it('elle ne se verse jamais sur une école qui existe', async () => {
    const { DATABASE_URL: url, FILES_DIR: filesDir } = school.config;
    await expect(restore({ url, filesDir, from: file, tell: () => undefined })).rejects.toMatchObject({
      code: 'restore.not_empty',
    });
  });
});
