import { strFromU8, unzipSync } from 'fflate';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool, type StorySchool } from './school-of-the-story.js';

const NOW = new Date('2026-11-24T17:00:00+01:00');
const SECRET = { firstName: 'Zacharie', lastName: 'Quentin', phone: '06 98 76 54 32', email: 'zac@test.example' };

/** Ways of naming one youth of another group, whole and in part, with and without accents or capitals. */
const QUESTIONS = [
  'za',
  'ZAC',
  'Zacharie',
  'quentin',
  'Zacharie Quentin',
  'Quentin Zacharie',
  '06 98',
  'zac@',
  '%',
  '__',
];

describe('la recherche et les fichiers des travaux', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let school: Omit<StorySchool, 'frameworkId' | 'competences'>;
  let hidden: string;
  beforeAll(async () => {
    w = await world();
    w.clock.startAt(NOW);
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    director = await w.client('director');
    trainer = await w.client('master_trainer');
    school = await openSchool(w, director);
    hidden = await create('/students', {
      ...SECRET,
      bornOn: '2009-03-04',
      groupId: school.otherGroupId,
      enrolledOn: '2026-09-01',
    });
    await create('/students/apply', {
      firstName: 'Zélie',
      lastName: 'Candidate',
      bornOn: '2010-01-01',
      on: '2026-11-20',
    });
    const order = await create('/production-orders', { title: 'Exercice', allottedMinutes: 600 });
    const [{ id: operationId }] = (await director.get(`/production-orders/${order}`).expect(200)).body.operationList;
    for (const [groupId, studentId] of [
      [school.groupId, school.students[0]!],
      [school.otherGroupId, hidden],
    ]) {
      const halfDay = { groupId, day: '2026-11-24', halfDay: 'morning' };
      const stretches = [{ operationId, from: '08:00', to: '12:00' }];
      await create('/roll-calls', { ...halfDay, marks: [], validate: true });
      await create('/time-entries', { ...halfDay, moves: [{ studentId, stretches }] });
    }
  });
  afterAll(() => w.end());

  const create = async (path: string, body: object): Promise<string> =>
    (await director.post(path, body).expect(201)).body.id;
  const found = async (client: Client, q: string): Promise<string> =>
    JSON.stringify((await client.get(`/search?q=${encodeURIComponent(q)}`).expect(200)).body.hits);

  it('la direction trouve le jeune et la candidate par Ctrl-K', async () => {
    expect(await found(director, 'zac')).toContain(hidden);
    expect(await found(director, 'zélie')).toContain('Candidate');
  });

  it.each(QUESTIONS)(
    '« %s » : personne d’un autre groupe, ni candidat, à qui ne peut ouvrir son dossier',
    async (q) => {
      const asking = q.length < 2 ? `${q}${q}` : q;
      for (const client of [trainer, await w.client('accountant')]) {
        const said = await found(client, asking);
        expect(said).not.toContain(hidden);
        expect(said).not.toMatch(/Zacharie|Quentin|Zélie/);
      }
      expect(await found(await w.client('teacher'), asking)).not.toContain('Zélie');
    },
  );

  it('la liste ne le donne pas non plus, ni son compte', async () => {
    for (const q of ['zac', 'quentin']) {
      expect((await trainer.get(`/students?q=${q}`).expect(200)).body.items).toEqual([]);
      expect((await trainer.get(`/students/count?q=${q}`).expect(200)).body.count).toBe(0);
    }
  });

  describe.each(['workshop-hours', 'attendance-register'])('le fichier du rapport %s', (kind) => {
    let mine: string;
    let whole: string;
    it('ne nomme que les jeunes de qui l’a demandé', async () => {
      mine = (await trainer.post('/reports', { kind, month: '2026-11' }).expect(201)).body.id;
      whole = await create('/reports', { kind, month: '2026-11' });
      await w.drain();
      const [his, all] = [await textOf(trainer, mine), await textOf(director, whole)];
      expect(his).not.toMatch(/Zacharie|Quentin|Zélie/);
      expect(his).toContain('Adem');
      expect(all).toContain('Zacharie');
    });

    it('demandé par la direction, n’existe pas pour lui', async () => {
      for (const form of ['pdf', 'xlsx']) await trainer.get(`/reports/${whole}/${form}`).expect(404);
      const { body } = await trainer.get('/jobs').expect(200);
      expect(body.items.filter(({ kind: one }: { kind: string }) => one.startsWith('reports.'))).not.toHaveLength(0);
    });
  });

  it('la copie d’un dossier et les fiches de l’inspecteur sont à la direction seule, par tous les numéros', async () => {
    const copy = await create(`/students/${hidden}/exports`, {});
    const pack = await create('/inspection-packs', { groupId: school.otherGroupId });
    await w.drain();
    for (const role of ['master_trainer', 'teacher', 'accountant'] as const) {
      const client = await w.client(role);
      for (const path of [
        `/student-exports/${copy}/pdf`,
        `/student-exports/${copy}/json`,
        `/inspection-packs/${pack}/pdf`,
      ])
        expect([403, 404]).toContain((await client.get(path)).status);
      const jobs = JSON.stringify((await client.get('/jobs').expect(200)).body);
      expect(jobs).not.toMatch(/Copie des données|R4153-45|Zacharie/);
      expect([403, 404]).toContain((await client.get(`/jobs/${pack}`)).status);
    }
  });

  it('un groupe passé à un autre emporte les rapports qui nomment ses jeunes', async () => {
    const before = (await trainer.get('/reports').expect(200)).body.items;
    expect(before).toHaveLength(2);
    const { items } = (await director.get('/staff-members').expect(200)).body;
    const other = items.find(({ firstName }: { firstName: string }) => firstName === 'Lise').id;
    await director.patch(`/groups/${school.groupId}`, { trainerId: other }).expect(204);
    expect((await trainer.get('/reports').expect(200)).body.items).toEqual([]);
    expect((await trainer.get('/reports/count').expect(200)).body.count).toBe(0);
    for (const { id } of before) await trainer.get(`/reports/${id}/xlsx`).expect(404);
  });
});

/** All the words of a workbook, of every sheet. */
async function textOf(client: Client, reportId: string): Promise<string> {
  const { bytes } = await client.download(`/reports/${reportId}/xlsx`);
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}
