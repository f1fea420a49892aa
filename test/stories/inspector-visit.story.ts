import { PDFDocument } from '@cantoo/pdf-lib';
import { SchoolService } from '@etabli/school';
import { type Client, world, type World } from '@etabli/testing';
import { openSchool, type StorySchool } from './school-of-the-story.js';

const TODAY = '2026-11-24';
const YESTERDAY = '2026-11-23';

/** The inspector stands at the door without a call before: one click, and a sheet for each youth who is there that day. */
describe('la visite de l’inspecteur du travail', () => {
  let w: World;
  let director: Client;
  let trainer: Client;
  let school: Pick<StorySchool, 'groupId' | 'otherGroupId' | 'students'>;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(new Date(`${TODAY}T10:00:00+01:00`));
    await w.as('system', () => w.get(SchoolService).create({ name: 'École' }));
    [director, trainer] = (await Promise.all(
      (['director', 'master_trainer'] as const).map((role) => w.client(role)),
    )) as [Client, Client];
    school = await openSchool(w, director);
    // one left yesterday, one came to the other group, a candidate is there for his trial week
    await director.post(`/students/${school.students[11]}/leave`, { on: YESTERDAY, outcome: 'job' }).expect(204);
    const other = { firstName: 'Sacha', lastName: 'Autre', bornOn: '2009-01-15', enrolledOn: '2026-09-01' };
    await director.post('/students', { ...other, groupId: school.otherGroupId }).expect(201);
    const call = { firstName: 'Noé', lastName: 'Essaye', bornOn: '2010-04-01', on: '2026-11-16' };
    const candidate = (await director.post('/students/apply', call).expect(201)).body.id;
    const week = { groupId: school.groupId, on: YESTERDAY, until: '2026-11-27' };
    await director.post(`/students/${candidate}/trial-week`, week).expect(204);
  });
  afterAll(() => w.end());

  const pages = async (bytes: Buffer): Promise<number> => (await PDFDocument.load(bytes)).getPageCount();
  /** What the one button does: asks for the pack of the day, waits for it, hands it over. */
  const click = async (request: object): Promise<{ bytes: Buffer; type: string; name: string }> => {
    const { id } = (await director.post('/inspection-packs', request).expect(201)).body;
    await w.drain();
    expect((await director.get(`/jobs/${id}`).expect(200)).body).toMatchObject({ state: 'done' });
    return director.download(`/inspection-packs/${id}/pdf`);
  };

  it('un geste, sans rien choisir : une page pour chacun des jeunes présents ce jour dans l’école', async () => {
    const pack = await click({});
    expect(pack).toMatchObject({ type: 'application/pdf', name: `fiches-r4153-45-${TODAY}.pdf` });
    // eleven of the group, the candidate of the week, one of the other group
    expect(await pages(pack.bytes)).toBe(13);
  });

  it('le même geste pour un groupe, et pour la veille avec celui qui en est parti depuis', async () => {
    expect(await pages((await click({ groupId: school.groupId, day: TODAY })).bytes)).toBe(12);
    expect(await pages((await click({ groupId: school.otherGroupId, day: TODAY })).bytes)).toBe(1);
    expect(await pages((await click({ groupId: school.groupId, day: YESTERDAY })).bytes)).toBe(13);
  });

  it('la fiche d’un seul jeune se tire aussi, et dit la même chose deux fois', async () => {
    const sheet = await director.download(`/students/${school.students[0]}/inspection-sheet?day=${TODAY}`);
    expect(await pages(sheet.bytes)).toBe(1);
  });

  it('ce que la fiche porte est au registre : avis, formation, déclaration, personnes compétentes', async () => {
    const overview = (await director.get(`/fitness-overview?groupId=${school.groupId}`).expect(200)).body.items;
    expect(overview).toHaveLength(11);
    expect(
      overview.every(({ result, validUntil }: Record<string, string>) => result === 'apt' && validUntil! >= TODAY),
    ).toBe(true);
    const trainings = (await director.get(`/safety-trainings?groupId=${school.groupId}&limit=200`).expect(200)).body
      .items;
    expect(trainings.length).toBeGreaterThanOrEqual(11);
    const [declaration] = (await director.get('/derogation-declarations').expect(200)).body.items;
    expect(declaration).toMatchObject({ state: 'sent', supervisorIds: [expect.any(String)] });
  });

  it('les fiches, où se lit la santé, sont à la direction seule', async () => {
    await trainer.post('/inspection-packs', {}).expect(403);
    await trainer.get(`/inspection-sheets?day=${TODAY}`).expect(403);
    await trainer.get('/fitness-overview').expect(403);
  });
});
