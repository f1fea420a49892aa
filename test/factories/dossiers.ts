import { CompetenceQueries, FrameworkService } from '@etabli/curriculum';
import { CustomerService } from '@etabli/customers';
import { addDays, instantAt, isoWeekday } from '@etabli/kernel';
import { actingAs } from '@etabli/platform';
import { EvidenceQueries, EvidenceService } from '@etabli/pedagogy';
import { ImageConsents, StudentService } from '@etabli/students';
import { Hours, Operation, OperationPhotos, Operations, Orders } from '@etabli/workshop';
import type { World } from '../harness/world.js';
import { business } from './trade.js';
import { pieceSketch, sold, workshopGroup } from './workshop.js';

export interface DossierGroup {
  readonly groupId: string;
  readonly youthIds: readonly string[];
  readonly frameworkId: string;
  /** a customer's order and an exercise, both worked at by everybody */
  readonly orderIds: readonly [string, string];
  readonly operationIds: readonly string[];
  readonly customerId: string;
}

const TITLES = ['Débit à la scie', 'Pliage des flancs', 'Soudage MIG du châssis', 'Ébavurage et contrôle'] as const;

/** A référentiel of so many competences in two levels, under three professional and two general units. */
export const inventedFramework = (tops: number, parts: number): Buffer =>
  Buffer.from(
    JSON.stringify({
      format: 'etabli-referentiel-1',
      code: `CAP-${tops}-${parts}`,
      intitule: 'CAP d’essai, réalisations en chaudronnerie',
      niveau: 3,
      texte: 'Texte inventé pour l’essai',
      version: '2026',
      source: 'Texte inventé pour l’essai',
      unites: [
        { code: 'UP1', intitule: 'Préparer une fabrication', coefficient: 4, mode: 'ponctuel écrit', duree: '3 h' },
        { code: 'UP2', intitule: 'Fabriquer un ouvrage', coefficient: 9, mode: 'ponctuel pratique', duree: '15 h' },
        {
          code: 'UP3',
          intitule: 'Poser, contrôler et entretenir',
          coefficient: 4,
          mode: 'ponctuel pratique',
          duree: '4 h',
        },
        { code: 'UG1', intitule: 'Français, histoire-géographie', coefficient: 3, mode: 'ponctuel', duree: '2 h 15' },
        { code: 'UG2', intitule: 'Mathématiques, sciences', coefficient: 2, mode: 'ponctuel écrit', duree: '2 h' },
      ],
      competences: Array.from({ length: tops }, (_, top) => [
        { code: `C${top + 1}`, intitule: `${TOP_TITLES[top % TOP_TITLES.length]}`, unite: `UP${1 + (top % 3)}` },
        ...Array.from({ length: parts }, (_part, part) => ({
          code: `C${top + 1}.${part + 1}`,
          intitule: `${PART_TITLES[part % PART_TITLES.length]}`,
          parent: `C${top + 1}`,
          unite: `UP${1 + (top % 3)}`,
        })),
      ]).flat(),
    }),
  );

const TOP_TITLES = [
  'Décoder et interpréter les données de définition d’un ouvrage ou d’un élément',
  'Préparer la fabrication de tout ou partie d’un ouvrage',
  'Configurer et régler les postes de travail',
  'Réaliser un élément par découpe, conformation et usinage',
  'Assembler et souder les éléments d’un ouvrage',
  'Contrôler la réalisation et corriger',
  'Communiquer, rendre compte, travailler en sécurité',
] as const;
const PART_TITLES = [
  'Identifier les documents utiles et en extraire les cotes',
  'Choisir le procédé, l’outillage et les paramètres',
  'Exécuter selon la gamme, dans le temps alloué',
  'Vérifier par la mesure et consigner le résultat',
  'Signaler un écart et proposer une correction',
] as const;

/** A group that worked some days on a customer's order and on an exercise, was assessed, and whose first youth agreed to pictures. */
export async function dossierGroup(
  w: World,
  { youths = 2, days = 6, until = '2026-11-20', framework = inventedFramework(3, 2) } = {},
): Promise<DossierGroup> {
  const { groupId, youthIds, trainer } = await workshopGroup(w, { youths });
  const made = await w.as('director', async () => {
    const { frameworkId } = await w.get(FrameworkService).import(framework, 'referentiel.json');
    for (const id of youthIds) await w.get(StudentService).edit(id, { frameworkId });
    const competences = (await w.get(CompetenceQueries).ofFramework(frameworkId!)).map(({ id }) => id);
    const customerId = await w.get(CustomerService).create(business());
    const open = async (title: string, customer: string | null): Promise<string> => {
      const orderId = await w.get(Orders).openOrder({
        quoteId: null,
        customerId: customer,
        title,
        customerReference: null,
        dueOn: null,
        lines: [sold({ label: title })],
      });
      const pick = (index: number): string[] => competences.filter((_, place) => place % TITLES.length === index);
      await w.get(Operations).replace(
        orderId,
        TITLES.map((name, index) => ({ title: name, allottedMinutes: 600, competenceIds: pick(index) })),
      );
      return orderId;
    };
    const orderIds: [string, string] = [
      await open('Trémie de chargement', customerId),
      await open('Servante d’atelier', null),
    ];
    const operations = await w.db.manager.find(Operation, { order: { orderId: 'ASC', position: 'ASC' } });
    await w.get(ImageConsents).give(youthIds[0]!, { use: 'client_portfolio', byStudent: true, givenOn: '2026-09-01' });
    return { customerId, frameworkId: frameworkId!, orderIds, operationIds: operations.map(({ id }) => id) };
  });
  let day = until;
  for (let done = 0; done < days; day = addDays(day, -1)) {
    if (isoWeekday(day) > 5) continue;
    const operationId = made.operationIds[done % made.operationIds.length]!;
    const stretches = [{ operationId, from: '08:00', to: '12:00' }];
    w.clock.startAt(instantAt(day, '12:30'));
    await w.as('director', () =>
      w.get(Hours).log({
        groupId,
        day,
        halfDay: 'morning',
        moves: youthIds.map((studentId) => ({ studentId, stretches })),
      }),
    );
    if (done < 4)
      await w.as('director', () => w.get(OperationPhotos).take(operationId, pieceSketch(done), `Pièce ${done + 1}`));
    done++;
  }
  w.clock.startAt(instantAt(until, '17:00'));
  await actingAs(trainer, async () => {
    const { items } = await w.get(EvidenceQueries).proposals(groupId);
    const level = (place: number): number => 1 + (place % 4);
    await w.get(EvidenceService).confirm(
      items.map(({ studentId, operationId, competenceId }, place) => ({
        studentId,
        operationId,
        competenceId,
        level: level(place),
        comment: place % 3 === 0 ? 'Travail propre, cotes tenues.' : null,
      })),
    );
  });
  return { groupId, youthIds, ...made };
}
