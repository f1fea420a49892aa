import { instantAt } from '@etabli/kernel';
import { type Actor, actingAs } from '@etabli/platform';
import { Hazards } from '@etabli/safety';
import { type Client, openedOrder, sold, workshopGroup, world, type World } from '@etabli/testing';
import { Catalogue } from '../catalogue/catalogue.service.js';
import { Hours } from '../hours/hours.service.js';
import { Orders } from '../order/order.service.js';
import { Routing } from '../operation/routing.js';
import { CoefficientQueries } from './coefficient.queries.js';
import { Coefficients } from './coefficients.js';

/** Six school days: each has one job of 105 minutes allotted, on which a half-day of 210 minutes is spent. */
const DAYS = ['2026-11-09', '2026-11-10', '2026-11-12', '2026-11-13', '2026-11-16', '2026-11-17'];

describe('le coefficient d’apprentissage', () => {
  let w: World;
  let trainer: Client;
  let karim: Actor;
  let groupId: string;
  let youths: string[];
  let familyId: string;
  let bending: string;
  let rolling: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(instantAt('2026-11-18', '18:00'));
    trainer = await w.client('master_trainer');
    const made = await workshopGroup(w);
    [karim, groupId, youths] = [made.trainer, made.groupId, made.youthIds];
    await w.as('director', async () => {
      const families = await w.get(Hazards).families();
      familyId = families.find(({ name }) => name === 'Presse plieuse')!.id;
      const time = { setupMinutes: 105, pieceMinutes: '0', machineFamilyId: familyId };
      bending = await w.get(Catalogue).create({ code: 'PLI', title: 'Pliage', ...time });
      rolling = await w.get(Catalogue).create({ code: 'PL2', title: 'Pliage de profilés', ...time });
    });
  });
  afterAll(() => w.end());

  const job = async (
    day: string,
    moves: [youth: number, from: string, to: string][],
    kind: 'work' | 'rework' = 'work',
  ) => {
    const { orderId, operationIds } = await openedOrder(w, { lines: [sold({ allottedMinutes: 0 })] });
    const [first] = operationIds;
    const operationId = await w.as('director', () =>
      w.get(Routing).add(orderId, {
        catalogueOperationId: bending,
        ...(kind === 'rework' ? { kind, reworkOfId: first, reworkReason: 'Angle' } : {}),
      }),
    );
    await actingAs(karim, () =>
      w.get(Hours).log({
        groupId,
        day,
        halfDay: 'morning',
        moves: moves.map(([youth, from, to]) => ({
          studentId: youths[youth]!,
          stretches: [{ operationId, from, to }],
        })),
      }),
    );
    return orderId;
  };
  const finish = (orderId: string): Promise<void> => w.as('director', () => w.get(Orders).check(orderId));

  it('ne dit rien tant que trop peu d’opérations sont finies', async () => {
    for (const day of DAYS.slice(0, 4)) await finish(await job(day, [[0, '08:00', '12:00']]));
    expect(await w.get(Coefficients).forEstimate(bending)).toEqual({ ratioBp: 10_000, basis: 'none', observations: 0 });
  });

  it('est le temps passé sur le temps alloué de ce qui est fini, reprises à part', async () => {
    const running = await job(DAYS[4]!, [[0, '08:00', '12:00']]);
    await finish(await job(DAYS[4]!, [[1, '08:00', '10:00']], 'rework'));
    expect((await w.get(Coefficients).forEstimate(bending)).basis).toBe('none');
    await finish(running);
    expect(await w.get(Coefficients).forEstimate(bending)).toEqual({
      ratioBp: 20_000,
      basis: 'operation',
      observations: 5,
    });
  });

  it('sert à la famille de machines quand l’opération est nouvelle, et dit sur quoi il repose', async () => {
    expect(await w.get(Coefficients).forEstimate(rolling)).toEqual({
      ratioBp: 20_000,
      basis: 'family',
      observations: 5,
    });
    await expect(w.get(Coefficients).forEstimate('01900000-0000-7000-8000-0000000000ff')).rejects.toMatchObject({
      code: 'catalogue.not_found',
    });
  });

  it('compte chacun à son niveau : ses mois à l’école et ce qu’il y a déjà passé', async () => {
    // enrolled in September, 5 half-days of 210 minutes on it: still discovering
    const observed = await w.get(CoefficientQueries).observed();
    const discovering = observed.find(
      ({ catalogueOperationId, level, machineId }) =>
        catalogueOperationId === bending && level === 'discovering' && machineId === null,
    );
    expect(discovering).toMatchObject({ observations: 5, spentMinutes: 1_050, allottedMinutes: 525 });

    await w.db.query(`UPDATE students SET enrolled_on = '2025-01-06' WHERE id = $1`, [youths[1]]);
    // together on one job: its allotted minutes fall to each as the hours do, 60 and 60 of 105
    await finish(
      await job(DAYS[5]!, [
        [0, '08:00', '09:00'],
        [1, '08:00', '09:00'],
      ]),
    );
    const after = await w.get(CoefficientQueries).observed();
    const of = (level: string) =>
      after.find((one) => one.catalogueOperationId === bending && one.level === level && one.machineId === null);
    expect(of('discovering')).toMatchObject({ observations: 6, spentMinutes: 1_110, allottedMinutes: 578 });
    expect(of('progressing')).toMatchObject({ observations: 1, spentMinutes: 60, allottedMinutes: 53 });
    expect(await w.get(Coefficients).forEstimate(bending, { level: 'progressing' })).toMatchObject({
      basis: 'operation',
      observations: 6,
    });
    expect(await w.get(Coefficients).forEstimate(bending, { level: 'discovering' })).toMatchObject({
      basis: 'operation_level',
      observations: 6,
    });
  });

  it('se lit sur la page de l’opération', async () => {
    const { body } = await trainer.get(`/catalogue-operations/${bending}/coefficient`).expect(200);
    expect(body).toMatchObject({ basis: 'operation', observations: 6, allottedMinutes: 630, spentMinutes: 1_170 });
    expect(body.levels.map(({ level, basis }: { level: string; basis: string }) => `${level} ${basis}`)).toEqual([
      'discovering operation_level',
      'progressing operation',
      'autonomous operation',
    ]);
    await trainer.get('/catalogue-operations/01900000-0000-7000-8000-0000000000ff/coefficient').expect(404);
  });

  it('ne se relit que lorsqu’une opération est finie ou rouverte', async () => {
    const queries = w.get(CoefficientQueries);
    const known = await queries.observed();
    expect(await queries.observed()).toBe(known);
    const state = (to: string, from: string): Promise<unknown> =>
      w.db.query(
        `UPDATE operations SET state = $1 WHERE id = (SELECT id FROM operations WHERE state = $2 ORDER BY id LIMIT 1)`,
        [to, from],
      );
    await state('open', 'done');
    const reopened = await queries.observed();
    expect(reopened).not.toBe(known);
    await state('done', 'open');
    expect(await queries.observed()).not.toBe(reopened);
  });
});
