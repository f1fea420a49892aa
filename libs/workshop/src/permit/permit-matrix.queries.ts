import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, HALF_DAYS, type HalfDay, instantAt } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import {
  type Permit,
  type PermitRequest,
  Permits,
  permittedUntil,
  type RequestedMachine,
  type SupervisorFacts,
  toFindingView,
} from '@etabli/safety';
import { type GroupPlan, Timetable } from '@etabli/school';
import { type StudentFace, StudentQueries, Visibility } from '@etabli/students';
import { supervision, type Supervision } from '../hours/supervision.js';
import { standingJson, type StandingRow, toRequestedMachine } from '../machine/standing.js';
import type { MatrixCellView, MatrixSupervisorView, MatrixView } from './permit-matrix.dto.js';

const MAJORITY = 18;

type Supervised = Pick<Supervision, 'supervisorId' | 'wholeSlot'> & { readonly halfDay: HalfDay };

/** Who may work at which machine on a day: the gate asked for every pair at once, without hours, under who supervises then. */
@Injectable()
export class PermitMatrix {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
    private readonly permits: Permits,
    private readonly timetable: Timetable,
  ) {}

  /** Throws 404 for a group that the actor may not see. */
  async ofGroup(groupId: string, day: CivilDate = this.clock.today(), halfDay?: HalfDay): Promise<MatrixView> {
    await this.visibility.assertGroup(groupId);
    const youths = await this.students.ofGroup(groupId, day);
    const machines = await this.machines(day);
    const trainerId = await this.trainer(groupId);
    const plan = await this.timetable.plan(groupId, day, day);
    const supervised = halvesOf(plan, day, halfDay).map((half) => supervisedBy(plan, day, half, trainerId));
    const permits = await this.asked(youths, machines, day, supervised);
    return {
      day,
      supervisors: await this.named(supervised, trainerId),
      machines: machines.map(({ id, code, name }) => ({ id, code, name })),
      youths: youths.map(({ id: studentId, firstName, lastName, age }) => ({
        studentId,
        firstName,
        lastName,
        minor: age < MAJORITY,
        cells: machines.map(({ id }) =>
          toCell(supervised.map((one) => ({ ...one, permit: permits.get(keyOf(studentId, id, one))! }))),
        ),
      })),
    };
  }

  /** Once for each who supervises, be it for one half-day or for both. */
  private async asked(
    youths: readonly StudentFace[],
    machines: readonly CodedMachine[],
    day: CivilDate,
    supervised: readonly Supervised[],
  ): Promise<Map<string, Permit>> {
    const distinct = [...new Map(supervised.map((one) => [supervisorKey(one), one])).values()];
    const permits = await this.permits.check(
      distinct.flatMap(({ supervisorId: staffId, wholeSlot }) =>
        youths.flatMap((youth) =>
          machines.map((machine) => pair(youth, machine, day, { staffId, wholeSlot, youths: 1 })),
        ),
      ),
      { purpose: 'assignment', ended: false },
    );
    return new Map(
      permits.map((permit) => {
        const { studentId, machine, supervisor } = permit.request;
        return [keyOf(studentId, machine!.id, { ...supervisor, supervisorId: supervisor.staffId }), permit];
      }),
    );
  }

  private async machines(day: CivilDate): Promise<CodedMachine[]> {
    const rows: { code: string; machine: StandingRow }[] = await this.work.manager.query(
      `SELECT m.code, ${standingJson('$1::timestamptz', '$2::date')} AS machine FROM machines m ORDER BY m.name, m.id`,
      [instantAt(addDays(day, 1), '00:00'), day],
    );
    return rows.map(({ code, machine }) => ({ code, ...toRequestedMachine(machine) }));
  }

  private async trainer(groupId: string): Promise<string | null> {
    const [group]: { trainerId: string }[] = await this.work.manager.query(
      'SELECT trainer_id AS "trainerId" FROM groups WHERE id = $1',
      [groupId],
    );
    return group?.trainerId ?? null;
  }

  private async named(supervised: readonly Supervised[], trainerId: string | null): Promise<MatrixSupervisorView[]> {
    const rows: { id: string; name: string }[] = await this.work.manager.query(
      `SELECT id, concat_ws(' ', first_name, last_name) AS name FROM staff_members WHERE id = ANY($1)`,
      [[trainerId, ...supervised.map(({ supervisorId }) => supervisorId)].filter((id) => id !== null)],
    );
    const nameOf = (id: string | null): string | null => rows.find((row) => row.id === id)?.name ?? null;
    return supervised.map(({ halfDay, supervisorId, wholeSlot }) => ({
      halfDay,
      staffId: supervisorId,
      name: nameOf(supervisorId),
      wholeSlot,
      replacing: supervisorId === trainerId ? null : nameOf(trainerId),
    }));
  }
}

/** The half-days with workshop; on a day without any, both: what would be, were they there. */
function halvesOf(plan: GroupPlan, day: CivilDate, asked: HalfDay | undefined): readonly HalfDay[] {
  if (asked) return [asked];
  const slots = plan.days.find((one) => one.day === day)?.slots ?? [];
  const planned = HALF_DAYS.filter((half) =>
    slots.some(({ kind, halfDay }) => kind === 'workshop' && halfDay === half),
  );
  return planned.length > 0 ? planned : HALF_DAYS;
}

/** The truth of the day; who looks at the matrix does not act in it. */
function supervisedBy(plan: GroupPlan, day: CivilDate, halfDay: HalfDay, trainerId: string | null): Supervised {
  const people = { actorStaffId: null, trainerId, beside: [] };
  const { supervisorId, wholeSlot } = supervision(plan, { day, halfDay }, people);
  return { halfDay, supervisorId, wholeSlot };
}

type CodedMachine = RequestedMachine & { readonly code: string };

const pair = (
  youth: StudentFace,
  { code: _code, ...machine }: CodedMachine,
  day: CivilDate,
  supervisor: SupervisorFacts,
): PermitRequest => ({
  studentId: youth.id,
  name: `${youth.firstName} ${youth.lastInitial}.`,
  // no operation: the machine alone
  operationId: machine.id,
  operationTitle: machine.name,
  machine,
  day,
  slot: [],
  others: [],
  supervisor,
});

type Key = Pick<Supervised, 'supervisorId' | 'wholeSlot'>;
const supervisorKey = ({ supervisorId, wholeSlot }: Key): string => `${supervisorId} ${wholeSlot}`;
const keyOf = (studentId: string, machineId: string, by: Key): string =>
  `${studentId} ${machineId} ${supervisorKey(by)}`;

const isBlocked = ({ decision }: Permit): boolean => decision.outcome === 'block';

/** The half-day that is worst speaks for the day, the first of two alike. */
function toCell(halves: readonly { halfDay: HalfDay; permit: Permit }[]): MatrixCellView {
  const blocked = halves.find(({ permit }) => isBlocked(permit));
  const warned = halves.find(({ permit }) => permit.decision.outcome === 'warn');
  const { request, inputs, decision } = (blocked ?? warned ?? halves[0]!).permit;
  const first = decision.findings.find(({ severity }) => severity === 'block') ?? decision.findings[0];
  return {
    machineId: request.machine!.id,
    allowed: !blocked,
    outcome: decision.outcome,
    reason: first ? toFindingView(first, request.name) : null,
    onlyIn: blocked ? (halves.find(({ permit }) => !isBlocked(permit))?.halfDay ?? null) : null,
    validUntil: blocked ? null : permittedUntil(inputs),
  };
}
