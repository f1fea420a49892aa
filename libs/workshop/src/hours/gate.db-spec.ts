import { DomainError, epochMinute } from '@etabli/kernel';
import { type Actor, actingAs } from '@etabli/platform';
import {
  decide,
  FitnessOpinions,
  HouseRules,
  Incidents,
  PermitDecision,
  PermitIncident,
  PermitQueries,
  Permits,
  RiskAssessment,
  RiskAssessments,
} from '@etabli/safety';
import { StaffService, StaffAbsences } from '@etabli/school';
import { GroupService, StudentService } from '@etabli/students';
import { allPapers, PASSWORD, world, type World } from '@etabli/testing';
import { MachineChecks } from '../machine-check/machine-checks.js';
import { Machines } from '../machine/machine.service.js';
import { Operation } from '../operation/operation.entity.js';
import { Operations } from '../operation/operation.service.js';
import { Orders } from '../order/order.service.js';
import { Assignments } from './assignment.service.js';
import { Assignment } from './assignment.entity.js';
import type { GateOverride } from './gate.js';
import { Hours } from './hours.service.js';
import { TimeEntry } from './time-entry.entity.js';

const MONDAY = '2026-11-23';
const TEN = new Date('2026-11-23T09:00:00Z');
const NOON = new Date('2026-11-23T11:05:00Z');

describe('le permis de travailler', () => {
  let w: World;
  let trainer: Actor;
  let trainerId: string;
  let groupId: string;
  let ana: string;
  let ben: string;
  let lathe: string;
  let turning: string;
  let drawing: string;

  beforeAll(async () => {
    w = await world();
    w.clock.startAt(TEN);
    await w.as('director', async () => {
      const account = { email: 'karim@test.example', password: PASSWORD };
      trainerId = await w
        .get(StaffService)
        .create({ firstName: 'Karim', lastName: 'Roy', kind: 'master_trainer', account });
      groupId = await w.get(GroupService).create({ name: 'Usinage', trade: 'Usinage', trainerId, capacity: 12 });
      const enrol = (firstName: string): Promise<string> =>
        w
          .get(StudentService)
          .create({ firstName, lastName: 'Petit', bornOn: '2010-03-01', groupId, enrolledOn: '2026-09-01' });
      [ana, ben] = [await enrol('Ana'), await enrol('Ben')];
      lathe = await w.get(Machines).create({ code: 'T1', name: 'Tour 1', family: 'Tournage' });
      const order = await w.get(Orders).openExercise({ title: 'Axe', allottedMinutes: 600 });
      const [{ id }] = (await w.db.getRepository(Operation).findBy({ orderId: order })) as [Operation];
      await w.get(Operations).replace(order, [
        { id, title: 'Tournage', machineId: lathe, allottedMinutes: 300, competenceIds: [] },
        { title: 'Dessin', allottedMinutes: 300, competenceIds: [] },
      ]);
      [turning, drawing] = (
        await w.db.getRepository(Operation).find({ where: { orderId: order }, order: { position: 'ASC' } })
      ).map((one) => one.id) as [string, string];
    });
    await allPapers(w, {
      machineId: lathe,
      familyName: 'Tour',
      supervisorId: trainerId,
      studentIds: [ana],
      on: MONDAY,
    });
    const [user]: { id: string }[] = await w.db.query(`SELECT id FROM users WHERE email = 'karim@test.example'`);
    trainer = { userId: user!.id, name: 'Karim Roy', roles: ['master_trainer'], sessionId: null };
  });
  afterAll(() => w.end());
  beforeEach(() => w.clock.startAt(TEN));

  const board = (studentIds: string[], operationId = turning, day = MONDAY) => ({
    groupId,
    day,
    halfDay: 'morning' as const,
    moves: studentIds.map((studentId) => ({ studentId, stretches: [{ operationId, from: '08:00', to: '12:00' }] })),
  });
  const log = (studentIds: string[], override: GateOverride = {}, day = MONDAY): Promise<string> =>
    actingAs(trainer, () => w.get(Hours).log({ ...board(studentIds, turning, day), ...override }));
  const refused = async (act: Promise<unknown>): Promise<DomainError> => {
    const error: unknown = await act.then(() => null).catch((thrown: unknown) => thrown);
    if (!(error instanceof DomainError)) throw error ?? new Error('nothing was refused');
    return error;
  };
  const codes = async (act: Promise<unknown>): Promise<string[]> =>
    (await refused(act)).options.reasons?.map(({ code }) => code) ?? [];
  const decisions = (effect: string): Promise<PermitDecision[]> =>
    w.db.getRepository(PermitDecision).find({ where: { effect: effect as 'granted' }, order: { id: 'ASC' } });

  it('dit sur le visage, avant d’enregistrer, ce qui manque et ce qui le lèverait', async () => {
    const { faces } = await actingAs(trainer, () => w.get(Hours).check(board([ana, ben])));
    expect(faces.map(({ refusals }) => refusals.map(({ code }) => code))).toEqual([
      [],
      ['permit.not_fit', 'permit.training_missing'],
    ]);
    expect(JSON.stringify(faces)).not.toContain('no_valid_opinion');
  });

  it('refuse avant la fin de la demi-journée ; le refus reste au journal, les heures non', async () => {
    expect(await codes(log([ana, ben]))).toEqual(['permit.not_fit', 'permit.training_missing']);
    expect(await w.db.getRepository(TimeEntry).count()).toBe(0);
    const [kept] = await decisions('refused');
    expect(kept).toMatchObject({
      studentId: ben,
      operationTitle: 'Tournage',
      outcome: 'block',
      purpose: 'hours',
      decidedBy: trainer.userId,
    });
  });

  it('refuse dès l’affectation', async () => {
    const plan = (studentId: string): Promise<void> =>
      actingAs(trainer, () =>
        w
          .get(Assignments)
          .plan({ groupId, day: '2026-11-24', halfDay: 'morning' }, [{ studentId, operationId: turning }]),
      );
    expect(await codes(plan(ben))).toEqual(['permit.not_fit', 'permit.training_missing']);
    expect(await w.db.getRepository(Assignment).count()).toBe(0);
    await plan(ana);
    expect(await w.db.getRepository(Assignment).count()).toBe(1);
    expect((await decisions('granted')).at(-1)).toMatchObject({
      studentId: ana,
      purpose: 'assignment',
      outcome: 'allow',
    });
  });

  it('garde la vérité d’une demi-journée finie et ouvre un incident, que la direction clôt', async () => {
    w.clock.startAt(NOON);
    await log([ana, ben]);
    const [incident, ...others] = await w.db.getRepository(PermitIncident).find();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ studentId: ben, day: MONDAY, closedAt: null });
    expect((await decisions('incident'))[0]).toMatchObject({ id: incident!.decisionId, outcome: 'block' });
    await w.as('director', () => w.get(Incidents).close(incident!.id, 'Formation faite le lendemain'));
    await expect(w.as('director', () => w.get(Incidents).close(incident!.id, 'Encore'))).rejects.toMatchObject({
      code: 'permit.incident_closed',
    });
  });

  it('aucune décision bloquée sans incident : la base y veille aussi', async () => {
    const [one] = await decisions('incident');
    const copy = w.db.query(
      `INSERT INTO permit_decisions SELECT gen_random_uuid(), student_id, operation_id, operation_title, machine_id, day, purpose, effect, outcome, findings,
         inputs, ruleset_version, confirmed, override_reason, decided_by, decided_at FROM permit_decisions WHERE id = $1`,
      [one!.id],
    );
    await expect(copy).rejects.toThrow('has no incident');
    await expect(w.db.query('UPDATE permit_decisions SET outcome = outcome')).rejects.toThrow();
  });

  it('toute décision gardée se refait à l’identique', async () => {
    const queries = w.get(PermitQueries);
    for (const kept of await w.db.getRepository(PermitDecision).find()) {
      const { rulesetVersion, outcome, findings } = kept;
      expect(decide(await queries.inputsOf(kept), rulesetVersion)).toEqual({ outcome, findings, rulesetVersion });
    }
  });

  it('juge à la date du travail : hier la formation n’était pas signée', async () => {
    w.clock.startAt(new Date('2026-11-23T09:00:00Z'));
    await log([ana], {}, '2026-11-20');
    const kept = (await decisions('incident')).at(-1)!;
    expect(kept).toMatchObject({ studentId: ana, day: '2026-11-20' });
    expect(kept.findings.map(({ ruleId }) => ruleId)).toEqual(['derogation_missing', 'not_fit', 'training_missing']);
  });

  it('machine à l’arrêt ou vérification dépassée : refus pour tous', async () => {
    const stop = (state: 'stopped' | 'in_use'): Promise<void> =>
      w.as('director', () => w.get(Machines).change(lathe, { state, reason: 'Courroie' }));
    await stop('stopped');
    const tuesday = (): Promise<string[]> =>
      codes(
        actingAs(trainer, () =>
          w
            .get(Assignments)
            .plan({ groupId, day: '2026-11-24', halfDay: 'afternoon' }, [{ studentId: ana, operationId: turning }]),
        ),
      );
    expect(await tuesday()).toEqual(['permit.machine_stopped']);
    await stop('in_use');
    const check = { kind: 'Contrôle électrique', periodMonths: 12, firstDueOn: MONDAY };
    const checkId = await w.as('director', () => w.get(MachineChecks).ask(lathe, check));
    expect(await tuesday()).toEqual(['permit.machine_check_overdue']);
    await w.as('director', () => w.get(MachineChecks).end(checkId));
  });

  it('l’avis de la direction se lit sans que rien de la santé n’entre ailleurs', async () => {
    await w.as('director', async () => {
      const record = (change: object): Promise<string> =>
        w
          .get(FitnessOpinions)
          .record({ studentId: ben, result: 'apt', givenOn: MONDAY, doctor: 'Dr Petit', ...change });
      await expect(record({ result: 'apt_with_restrictions' })).rejects.toMatchObject({
        code: 'fitness.codes_missing',
      });
      await expect(record({ restrictedCodes: ['D4153-22'] })).rejects.toMatchObject({ code: 'fitness.codes_excess' });
      await expect(record({ validUntil: '2027-11-24' })).rejects.toMatchObject({ code: 'fitness.term' });
      await expect(record({ givenOn: '2026-11-24' })).rejects.toMatchObject({ code: 'fitness.future' });
      const request = await w.get(FitnessOpinions).request(ben, '2026-11-02');
      await w.get(FitnessOpinions).chase(request, '2026-11-17');
      const id = await record({ result: 'apt_with_restrictions', restrictedCodes: ['D4153-28-2'] });
      expect((await w.get(FitnessOpinions).ofStudent(ben)).requests).toMatchObject([{ answeredOn: MONDAY }]);
      await w.get(FitnessOpinions).void(id, 'Saisie sur le mauvais jeune');
    });
  });

  it('un avertissement : la direction seule passe outre le DUERP, avec une raison', async () => {
    await w.db.getRepository(RiskAssessment).clear();
    await w.as('director', () => w.get(RiskAssessments).record({ doneOn: '2025-11-01' }));
    const at = { groupId, day: '2026-11-25', halfDay: 'morning' as const };
    const plan = (override?: GateOverride): Promise<void> =>
      w.get(Assignments).plan(at, [{ studentId: ana, operationId: drawing }], override);
    const confirm = ['permit.risk_assessment_old'];
    const overrideReason = 'Réunion prévue vendredi';
    expect(
      (await refused(actingAs(trainer, () => plan({ confirm, overrideReason })))).options.confirmable,
    ).toBeUndefined();
    const asked = await refused(w.as('director', () => plan()));
    expect(asked.options).toMatchObject({ confirmable: true, reasons: [{ code: 'permit.risk_assessment_old' }] });
    await expect(w.as('director', () => plan({ confirm }))).rejects.toMatchObject({ code: 'permit.reason_missing' });
    await w.as('director', () => plan({ confirm, overrideReason }));
    expect((await decisions('granted')).at(-1)).toMatchObject({
      outcome: 'warn',
      confirmed: ['risk_assessment_old'],
      overrideReason,
    });
    await w.as('director', () => w.get(RiskAssessments).record({ doneOn: MONDAY }));
  });

  it('la direction fait d’une limite d’heures un avertissement, à partir d’un jour, avec une raison', async () => {
    await w.as('director', async () => {
      const rule = {
        rule: 'week_too_long' as const,
        severity: 'warn' as const,
        limit: 2100,
        reason: 'Accord de l’inspection',
      };
      await expect(w.get(HouseRules).set({ ...rule, validFrom: '2026-11-22' })).rejects.toMatchObject({
        kind: 'invalid',
      });
      await w.get(HouseRules).set({ ...rule, validFrom: '2026-11-30' });
    });
  });

  it('un maître noté absent, sans remplaçant, n’encadre pas', async () => {
    const away = await w.as('director', () =>
      w.get(StaffAbsences).record({
        staffId: trainerId,
        fromOn: MONDAY,
        fromHalfDay: 'morning',
        toOn: MONDAY,
        toHalfDay: 'morning',
        replacementId: null,
      }),
    );
    const { faces } = await w.as('director', () => w.get(Hours).check(board([ana])));
    expect(faces[0]?.refusals.map(({ code }) => code)).toContain('permit.supervisor_away');
    await w.as('director', () => w.get(StaffAbsences).remove(away));
  });

  it('une seule requête pour soixante demandes', async () => {
    const queries: string[] = [];
    const quiet = w.db.logger;
    const silent = { log() {}, logMigration() {}, logQueryError() {}, logQuerySlow() {}, logSchemaBuild() {} };
    const request = {
      studentId: ana,
      name: 'Ana P.',
      operationId: turning,
      operationTitle: 'Tournage',
      machine: { id: lathe, name: 'Tour 1', family: 'Tournage', stopped: false },
      day: MONDAY,
      slot: [[epochMinute(MONDAY, 8 * 60), epochMinute(MONDAY, 12 * 60)] as const],
      others: [],
      supervisor: { staffId: trainerId, wholeSlot: true, youths: 12 },
    };
    w.db.logger = { ...silent, logQuery: (query: string) => void queries.push(query) };
    const many = Array.from({ length: 60 }, (_one, index) => ({ ...request, studentId: index % 2 ? ana : ben }));
    const permits = await actingAs(trainer, () =>
      w.get(Permits).check(many, { purpose: 'hours', ended: false }),
    ).finally(() => (w.db.logger = quiet));
    expect(permits.map(({ decision }) => decision.outcome)).toEqual(
      many.map(({ studentId }) => (studentId === ana ? 'allow' : 'block')),
    );
    expect(queries).toHaveLength(1);
  });
});
