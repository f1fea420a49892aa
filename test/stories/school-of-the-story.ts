import type { Client, World } from '@etabli/testing';

/** What a school has typed into the plain forms before its first order. All through the API, as its director would. */
export interface StorySchool {
  readonly groupId: string;
  readonly otherGroupId: string;
  readonly students: readonly string[];
  readonly machineId: string;
  readonly frameworkId: string;
  readonly competences: readonly { id: string; code: string }[];
}

const FIRST_NAMES = [
  'Adem',
  'Bilal',
  'Chloé',
  'Dylan',
  'Enzo',
  'Fatou',
  'Gabin',
  'Hugo',
  'Inès',
  'Jade',
  'Kylian',
  'Léa',
];

/** The référentiel of the story: invented, small, in the documented JSON form. */
export const FRAMEWORK_FILE = JSON.stringify({
  format: 'etabli-referentiel-1',
  code: 'CAP-ESSAI',
  intitule: 'CAP d’essai',
  niveau: 3,
  texte: 'Arrêté d’essai',
  version: '2026',
  source: 'Texte inventé pour l’essai',
  unites: [{ code: 'UP1', intitule: 'Fabriquer' }],
  competences: [
    { code: 'C1', intitule: 'Débiter', unite: 'UP1' },
    { code: 'C2', intitule: 'Souder', unite: 'UP1' },
  ],
});

const created = async (client: Client, path: string, body: object): Promise<string> =>
  (await client.post(path, body).expect(201)).body.id as string;

export async function openSchool(
  w: World,
  director: Client,
): Promise<Omit<StorySchool, 'frameworkId' | 'competences'>> {
  await director
    .patch('/school', {
      name: 'École de production de l’Essai',
      legalForm: 'Association loi 1901',
      siren: '732829320',
      siret: '73282932000074',
      addressLine1: '1 rue de l’Enclume',
      postalCode: '69007',
      city: 'Lyon',
      email: 'ecole@test.example',
      vatOption: 'on_debits',
    })
    .expect(204);
  await director
    .patch('/school/bank', { iban: 'FR76 3000 6000 0112 3456 7890 189', bic: 'AGRIFRPP', bankName: 'Banque d’essai' })
    .expect(204);
  const trainer = await created(director, '/staff-members', {
    firstName: 'Marc',
    lastName: 'Forge',
    kind: 'master_trainer',
    userId: w.actor('master_trainer').userId,
  });
  const other = await created(director, '/staff-members', {
    firstName: 'Lise',
    lastName: 'Tour',
    kind: 'master_trainer',
  });
  const groupId = await created(director, '/groups', {
    name: 'Chaudronnerie A',
    trade: 'Chaudronnerie',
    trainerId: trainer,
    capacity: 12,
  });
  const otherGroupId = await created(director, '/groups', {
    name: 'Métallerie B',
    trade: 'Métallerie',
    trainerId: other,
    capacity: 12,
  });
  const students: string[] = [];
  for (const firstName of FIRST_NAMES) {
    students.push(
      await created(director, '/students', {
        firstName,
        lastName: 'Essai',
        bornOn: '2009-05-06',
        groupId,
        enrolledOn: '2026-09-01',
      }),
    );
  }
  const machineId = await created(director, '/machines', {
    code: 'MIG-1',
    name: 'Poste MIG 1',
    family: 'Poste MIG/MAG',
    location: 'Îlot soudage',
  });
  await papers(director, trainer, students);
  return { groupId, otherGroupId, students, machineId };
}

const PAPERS_ON = '2026-09-02';

/** What the law asks before a minor welds: the risks assessed, a declaration, a training and an opinion each. */
async function papers(director: Client, trainerId: string, students: readonly string[]): Promise<void> {
  await created(director, '/risk-assessments', { doneOn: PAPERS_ON });
  const { items } = (await director.get('/machine-families').expect(200)).body;
  const family = items.find(({ name }: { name: string }) => name === 'Poste MIG/MAG');
  const declaration = await created(director, '/derogation-declarations', {
    sector: 'Métallurgie',
    trainings: 'CAP chaudronnerie',
    works: family.hazardCodes,
    familyIds: [family.id],
    machineIds: [],
    sites: [],
    supervisorIds: [trainerId],
  });
  await director
    .post(`/derogation-declarations/${declaration}/send`, { sentOn: PAPERS_ON, proof: 'Recommandé 1A 001' })
    .expect(204);
  await director
    .post('/safety-trainings/paper', { studentIds: students, familyId: family.id, trainedOn: PAPERS_ON, trainerId })
    .expect(201);
  for (const studentId of students)
    await created(director, '/fitness-opinions', { studentId, result: 'apt', givenOn: PAPERS_ON, doctor: 'Dr Petit' });
}
