import type { World } from '@etabli/testing';
import { FRAMEWORK_FILE, openSchool, type StorySchool } from '../stories/school-of-the-story.js';

export type WorkshopOfTheTaps = Pick<StorySchool, 'groupId' | 'students' | 'competences'>;

/** Twelve youths of one group, an order of four operations, a référentiel whose competences the first of them exercises. */
export async function openWorkshop(w: World): Promise<WorkshopOfTheTaps> {
  const director = await w.client('director');
  const { groupId, students, machineId } = await openSchool(w, director);
  const { body: imported } = await director.upload('/frameworks/import', FRAMEWORK_FILE, 'essai.json').expect(201);
  const { competences } = (await director.get(`/frameworks/${imported.id}`).expect(200)).body;
  const order = await director.post('/production-orders', { title: 'Portail', allottedMinutes: 6000 }).expect(201);
  const path = `/production-orders/${order.body.id}`;
  const [first] = (await director.get(path).expect(200)).body.operationList;
  const operation = (title: string, competenceIds: string[] = []) => ({
    title,
    allottedMinutes: 1500,
    machineId,
    competenceIds,
  });
  const all = competences.map(({ id }: { id: string }) => id);
  const operations = [
    { id: first.id, ...operation('Perçage', all) },
    operation('Débit'),
    operation('Pliage'),
    operation('Soudage'),
  ];
  await director.put(`${path}/operations`, { operations }).expect(204);
  return { groupId, students, competences };
}
