import { DomainError } from '@etabli/kernel';
import { type Actor, actingAs } from '@etabli/platform';
import { Months, StaffService } from '@etabli/school';
import { GroupService, RollCalls, StudentService } from '@etabli/students';
import { PASSWORD, world, type World } from '@etabli/testing';
import { ProductionOrder } from '../order/order.entity.js';
import { Operation } from '../operation/operation.entity.js';
import { Operations } from '../operation/operation.service.js';
import { Orders } from '../order/order.service.js';
import { HoursQueries } from './hours.queries.js';
import type { Move } from './hours.rules.js';
import { type BoardMoves, Hours } from './hours.service.js';
import { TimeBatch, TimeEntry } from './time-entry.entity.js';

const TODAY = '2026-11-23';
/** 12:05 in Paris: the morning is over. */
const NOON = new Date('2026-11-23T11:05:00Z');

describe('les heures du groupe', () => {
  let w: World;
  let trainer: Actor;
  let groupId: string;
  let youths: string[];
  let orderId: string;
  let cutting: string;
  let welding: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(NOON);
    await w.as('director', async () => {
      const account = { email: 'karim@test.example', password: PASSWORD };
      const trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer', account });
      groupId = await w
        .get(GroupService)
        .create({ name: 'Chaudronnerie 1', trade: 'Chaudronnerie', trainerId, capacity: 12 });
      const youth = { lastName: 'Martin', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' };
      youths = [];
      for (let index = 0; index < 12; index++)
        youths.push(await w.get(StudentService).create({ firstName: `Jeune ${index}`, ...youth }));
      const line = {
        quoteLineId: null,
        nature: 'goods' as const,
        unit: 'pièce',
        quantity: '1',
        unitPrice: '900',
        vatRateBp: 2000,
        soldCents: 90_000,
        allottedMinutes: 600,
      };
      orderId = await w.get(Orders).openOrder({
        quoteId: null,
        customerId: null,
        title: 'Garde-corps',
        customerReference: null,
        dueOn: null,
        lines: [
          { ...line, label: 'Débit' },
          { ...line, label: 'Soudure' },
        ],
      });
    });
    const operations = await w.db.getRepository(Operation).find({ where: { orderId }, order: { position: 'ASC' } });
    [cutting, welding] = operations.map(({ id }) => id) as [string, string];
    const [user]: { id: string }[] = await w.db.query(`SELECT id FROM users WHERE email = 'karim@test.example'`);
    trainer = { userId: user!.id, name: 'Karim Roy', roles: ['master_trainer'], sessionId: null };
  });
  afterAll(() => w.end());
  /** Each scene begins on a clean board; the trigger that forbids it is put aside for that. */
  beforeEach(async () => {
    w.clock.startAt(NOON);
    await w.db
      .query(`ALTER TABLE time_entries DISABLE TRIGGER time_entries_frozen; ALTER TABLE time_batches DISABLE TRIGGER time_batches_frozen;
      DELETE FROM time_entries; DELETE FROM time_batches; DELETE FROM assignments; DELETE FROM roll_call_marks; DELETE FROM roll_calls;
      ALTER TABLE time_entries ENABLE TRIGGER time_entries_frozen; ALTER TABLE time_batches ENABLE TRIGGER time_batches_frozen`);
  });

  const move = (studentId: string, from: string, to: string, operationId = cutting): Move => ({
    studentId,
    stretches: [{ operationId, from, to }],
  });
  const morning = (moves: Move[], day = TODAY): BoardMoves => ({ groupId, day, halfDay: 'morning', moves });
  const whole = (): Move[] => youths.map((id) => move(id, '08:00', '12:00'));
  const log = (board: BoardMoves, device?: string): Promise<string> =>
    actingAs(trainer, () => w.get(Hours).log({ ...board, device }));
  const entries = (): Promise<TimeEntry[]> =>
    w.db.getRepository(TimeEntry).find({ order: { startsAt: 'ASC', id: 'ASC' } });
  const counted = async (): Promise<number> =>
    (await w.get(HoursQueries).spentMinutes([cutting, welding])).get(cutting) ?? 0;
  const reasons = async (act: Promise<unknown>): Promise<string[]> => {
    const error: unknown = await act.then(() => null).catch((thrown: unknown) => thrown);
    if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
    return error.options.reasons?.map(({ code }) => code) ?? [error.code];
  };
  const callRoll = (marks: { studentId: string; status: 'absent' | 'late'; lateMinutes?: number }[]): Promise<string> =>
    actingAs(trainer, () => w.get(RollCalls).record({ groupId, day: TODAY, halfDay: 'morning', marks }));

  it('s’écrivent d’un geste, coupées à la pause, et mettent l’ordre en cours', async () => {
    const batchId = await log(morning(whole()));
    const rows = await entries();
    expect(rows).toHaveLength(24);
    expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(12 * 210);
    expect(rows[0]).toMatchObject({
      batchId,
      day: TODAY,
      startsAt: new Date('2026-11-23T07:00:00Z'),
      minutes: 120,
      recordedBy: trainer.userId,
    });
    expect(await w.db.getRepository(ProductionOrder).findOneByOrFail({ id: orderId })).toMatchObject({
      state: 'in_work',
    });
    expect((await w.db.query('SELECT count(*) AS rows FROM assignments'))[0]).toEqual({ rows: 12 });
  });

  it('se touchent sans se chevaucher, et ne se chevauchent jamais', async () => {
    await log(morning([move(youths[0]!, '08:00', '09:00')]));
    await log(morning([move(youths[0]!, '09:00', '10:00', welding)]));
    expect(await reasons(log(morning([move(youths[0]!, '09:59', '12:00')])))).toEqual(['hours.overlap']);
    expect(await entries()).toHaveLength(2);
    expect((await w.db.query('SELECT count(*) AS rows FROM assignments'))[0]).toEqual({ rows: 2 });
  });

  it('ne se chevauchent pas non plus pour qui écrit à côté des règles', async () => {
    await log(morning([move(youths[0]!, '08:00', '09:00')]));
    const { id: _id, ...row } = (await entries())[0]!;
    const copy = { ...row, id: '01900000-0000-7000-8000-000000000001' };
    await expect(w.db.getRepository(TimeEntry).insert(copy)).rejects.toThrow('time_entries_no_overlap');
  });

  it('sont toutes écrites, ou aucune', async () => {
    await callRoll([{ studentId: youths[3]!, status: 'absent' }]);
    const stranger = '01900000-0000-7000-8000-000000000002';
    expect(await reasons(log(morning([...whole(), move(stranger, '08:00', '12:00')])))).toEqual([
      'hours.absent',
      'hours.not_in_group',
    ]);
    expect(await entries()).toEqual([]);
    expect(await w.db.getRepository(TimeBatch).count()).toBe(0);
    await log(morning(whole().filter(({ studentId }) => studentId !== youths[3])));
    expect(await counted()).toBe(11 * 210);
  });

  it('d’un jeune en retard commencent à son arrivée', async () => {
    await callRoll([{ studentId: youths[0]!, status: 'late', lateMinutes: 15 }]);
    await log(morning([move(youths[0]!, '08:00', '12:00')]));
    expect((await entries()).map(({ minutes }) => minutes)).toEqual([105, 90]);
  });

  it('ne se saisissent ni avant la demi-journée, ni dans un mois clôturé, ni sur une opération terminée', async () => {
    expect(await reasons(log(morning(whole(), '2026-11-24')))).toEqual(['hours.not_begun']);
    await w.as('director', () => w.get(Months).lock('hours', '2026-10'));
    expect(await reasons(log(morning(whole(), '2026-10-05')))).toEqual(['month.locked']);
    const checked = await actingAs(trainer, () => w.get(Hours).check(morning(whole(), '2026-10-05')));
    expect(checked.refusals.map(({ code }) => code)).toEqual(['hours.month_locked']);
    await w.as('director', () => w.get(Operations).close(welding));
    expect(await reasons(log(morning([move(youths[0]!, '08:00', '12:00', welding)])))).toEqual([
      'hours.operation_closed',
    ]);
    await w.as('director', () => w.get(Operations).reopen(welding));
    expect(await entries()).toEqual([]);
  });

  it('d’un groupe qu’on n’encadre pas n’existent pas', async () => {
    expect(await reasons(w.as('master_trainer', () => w.get(Hours).check(morning(whole()))))).toEqual([
      'group.not_found',
    ]);
  });

  it('se vérifient en une requête, quel que soit le nombre de jeunes', async () => {
    const queries: string[] = [];
    const quiet = w.db.logger;
    w.db.logger = { ...silent, logQuery: (query: string) => void queries.push(query) };
    const three = youths.map((studentId, index) => ({
      studentId,
      stretches: [
        { operationId: index % 2 ? cutting : welding, from: '08:00', to: '10:00' },
        { operationId: cutting, from: '10:00', to: '12:00' },
      ],
    }));
    const reviewed = await actingAs(trainer, () => w.get(Hours).check(morning(three))).finally(
      () => (w.db.logger = quiet),
    );
    expect(reviewed.minutes).toBe(12 * 210);
    expect(queries.filter((query) => /^\s*SELECT/.test(query))).toHaveLength(1);
    expect(queries).toHaveLength(1);
  });

  it('saisies par deux personnes à la fois ne comptent qu’une fois', async () => {
    const outcomes = await Promise.allSettled([
      log(morning(whole())),
      w.as('director', () => w.get(Hours).log(morning(whole()))),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find((outcome) => outcome.status === 'rejected')!;
    expect((lost.reason as DomainError).options.reasons).toHaveLength(12);
    expect(await counted()).toBe(12 * 210);
  });

  describe('une fois écrites', () => {
    it('s’annulent d’un geste pendant une minute, par la même personne sur la même tablette', async () => {
      const batchId = await log(morning(whole()), 'tablette 1');
      expect(await reasons(w.as('director', () => w.get(Hours).voidBatch(batchId, 'tablette 1')))).toEqual([
        'hours.undo_other',
      ]);
      w.clock.startAt(new Date(NOON.getTime() + 59_000));
      await actingAs(trainer, () => w.get(Hours).voidBatch(batchId, 'tablette 1'));
      expect(await counted()).toBe(0);
      expect(
        (await entries()).every(({ voidedBy, voidReason }) => voidedBy === trainer.userId && voidReason !== null),
      ).toBe(true);
      await log(morning(whole()));
      expect(await counted()).toBe(12 * 210);
    });

    it('ne s’annulent plus d’un geste après une minute', async () => {
      const batchId = await log(morning(whole()));
      w.clock.startAt(new Date(NOON.getTime() + 61_000));
      expect(await reasons(actingAs(trainer, () => w.get(Hours).voidBatch(batchId)))).toEqual(['hours.undo_late']);
      expect(await counted()).toBe(12 * 210);
    });

    it('se corrigent avec une raison ; l’ancienne valeur reste dans l’historique', async () => {
      await log(morning([move(youths[0]!, '08:00', '10:00')]));
      const [before] = await entries();
      const change = { operationId: welding, to: '11:00', reason: 'Resté à la soudure' };
      const ids = await actingAs(trainer, () => w.get(Hours).correct(before!.id, change));
      expect(ids).toHaveLength(2);
      const { items } = await actingAs(trainer, () => w.get(HoursQueries).page({ orderId }));
      expect(
        items.map(({ from, to, operationTitle, voidReason, replacesId }) => [
          from,
          to,
          operationTitle,
          voidReason,
          replacesId,
        ]),
      ).toEqual([
        ['10:30', '11:00', 'Soudure', null, before!.id],
        ['08:00', '10:00', 'Soudure', null, before!.id],
        ['08:00', '10:00', 'Débit', 'Resté à la soudure', null],
      ]);
      expect(await reasons(actingAs(trainer, () => w.get(Hours).correct(before!.id, change)))).toEqual([
        'hours.entry_voided',
      ]);
      expect(await reasons(actingAs(trainer, () => w.get(Hours).correct(ids[0]!, { reason: 'Rien' })))).toEqual([
        'hours.unchanged',
      ]);
    });

    it('se retirent avec une raison, et ne comptent plus nulle part', async () => {
      await log(morning([move(youths[0]!, '08:00', '10:00')]));
      await actingAs(trainer, async () => w.get(Hours).voidEntry((await entries())[0]!.id, 'Mauvais jeune'));
      expect(await counted()).toBe(0);
      expect(await w.get(HoursQueries).byStudent('2026-11')).toEqual([]);
    });

    it('ne sont jamais effacées ni réécrites, même à la main', async () => {
      await log(morning([move(youths[0]!, '08:00', '10:00')]));
      await expect(w.db.query('DELETE FROM time_entries')).rejects.toMatchObject({ driverError: { code: '23000' } });
      await expect(
        w.db.query("UPDATE time_entries SET minutes = 1, ends_at = starts_at + interval '1 minute'"),
      ).rejects.toThrow('never changed');
      await expect(w.db.query('DELETE FROM time_batches')).rejects.toThrow('never deleted');
      await w.db.query(`UPDATE time_entries SET voided_at = recorded_at, void_reason = 'essai'`);
      await expect(w.db.query('UPDATE time_entries SET voided_at = NULL, void_reason = NULL')).rejects.toThrow(
        'never changed',
      );
    });
  });

  it('se comptent par jeune et par ordre dans le mois', async () => {
    await log(morning([move(youths[0]!, '08:00', '12:00'), move(youths[1]!, '08:00', '09:00', welding)]));
    expect(
      (await w.get(HoursQueries).byStudent('2026-11')).map(({ minutes, halfDays }) => [minutes, halfDays]),
    ).toEqual([
      [210, 1],
      [60, 1],
    ]);
    expect(await w.get(HoursQueries).byOrder('2026-11')).toMatchObject([
      { orderId, allottedMinutes: 1200, spentMinutes: 270, monthMinutes: 270 },
    ]);
    expect(await w.get(HoursQueries).byOrder('2026-10')).toEqual([]);
  });
});

const silent = {
  logQuery() {},
  logQueryError() {},
  logQuerySlow() {},
  logSchemaBuild() {},
  logMigration() {},
  log() {},
};
