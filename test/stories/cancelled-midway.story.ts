import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Files } from '@etabli/platform';
import { type Client, newCustomer, openSchool, until, world, type World } from '@etabli/testing';

const PAPER = Buffer.from('%PDF-1.4\n%%EOF\n');

describe('un travail annulé en plein milieu s’arrête et ne laisse rien', () => {
  let w: World;
  let accountant: Client;

  beforeAll(async () => {
    w = await world();
    await openSchool(w);
    accountant = await w.client('accountant');
  });
  afterAll(() => w.end());

  const created = async (address: string, body: object): Promise<string> =>
    (await accountant.post(address, body).expect(201)).body.id;
  const job = async (runId: string) => (await accountant.get(`/jobs/${runId}`).expect(200)).body;
  const rowsOfFiles = async (): Promise<number> => (await w.db.query('SELECT 1 FROM stored_files')).length as number;
  const halves = (): string[] => fs.readdirSync(path.join(w.config.FILES_DIR, 'incoming'));

  it('le dossier de preuves d’une convention, à sa première copie', async () => {
    const region = await newCustomer(w, { name: 'Région Rhône', kind: 'public_body', siren: '356000000' });
    const director = await w.client('director');
    await director.post(`/customers/${region}/roles`, { role: 'funder', validFrom: '2020-01-01' }).expect(201);
    const agreementId = await created('/funding-agreements', {
      customerId: region,
      kind: 'region',
      title: 'Fonctionnement',
      reference: null,
      amountCents: 100_00,
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      signedOn: '2026-01-01',
      conditions: null,
      restricted: false,
      instalments: [],
      reports: [],
    });
    for (const name of ['signée', 'avenant'])
      await accountant
        .upload(
          `/funding-agreements/${agreementId}/documents?label=${encodeURIComponent(name)}`,
          `${PAPER}${name}`,
          'x.pdf',
        )
        .expect(201);
    const [{ id: first }] = await w.db.query('SELECT file_id AS id FROM funding_documents ORDER BY id LIMIT 1');
    const { path: place } = await w.get(Files).find(first);
    const bytes = fs.readFileSync(place);
    // the copy is read as slowly as the test wants
    fs.rmSync(place);
    execFileSync('mkfifo', [place]);
    const before = await rowsOfFiles();
    const packId = await created(`/funding-agreements/${agreementId}/packs`, {});
    const { runId } = (await accountant.get(`/funding-agreements/${agreementId}/packs`).expect(200)).body.items[0];
    const working = w.drain();
    await until(
      'the pack is half-written',
      async () => (await job(runId)).state === 'running' && halves().length === 1,
    );
    await accountant.post(`/jobs/${runId}/cancel`).expect(204);
    await new Promise((resolve) => setTimeout(resolve, 100));
    fs.writeFileSync(place, bytes);
    await working;

    expect(await job(runId)).toMatchObject({ state: 'cancelled' });
    expect([halves(), await rowsOfFiles()]).toEqual([[], before]);
    await accountant.get(`/funding-packs/${packId}/file`).expect(409);
  }, 60_000);

  it('un rapport, pendant qu’il lit les heures', async () => {
    const holder = w.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('LOCK TABLE time_entries IN ACCESS EXCLUSIVE MODE');
    const before = await rowsOfFiles();
    const reportId = await created('/reports', { kind: 'workshop-hours', month: '2026-10' });
    const { runId } = (await accountant.get(`/reports/${reportId}`).expect(200)).body;
    const working = w.drain();
    await until('the report is at work', async () => (await job(runId)).state === 'running');
    await accountant.post(`/jobs/${runId}/cancel`).expect(204);
    await new Promise((resolve) => setTimeout(resolve, 100));
    await holder.commitTransaction();
    await holder.release();
    await working;

    expect(await job(runId)).toMatchObject({ state: 'cancelled' });
    expect(await rowsOfFiles()).toBe(before);
    expect((await accountant.get(`/reports/${reportId}`).expect(200)).body).toMatchObject({
      ready: false,
      state: 'cancelled',
    });
  }, 60_000);
});
