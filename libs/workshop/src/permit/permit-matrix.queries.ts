import { Injectable } from '@nestjs/common';
import { addDays, type CivilDate, instantAt } from '@etabli/kernel';
import { Clock, Work } from '@etabli/platform';
import {
  type Permit,
  type PermitRequest,
  Permits,
  permittedUntil,
  type RequestedMachine,
  toFindingView,
} from '@etabli/safety';
import { type StudentFace, StudentQueries, Visibility } from '@etabli/students';
import { standingJson, type StandingRow, toRequestedMachine } from '../machine/standing.js';
import type { MatrixCellView, MatrixView } from './permit-matrix.dto.js';

const MAJORITY = 18;

/** Who may work at which machine on a day: the gate asked for every pair at once, without hours. */
@Injectable()
export class PermitMatrix {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly students: StudentQueries,
    private readonly visibility: Visibility,
    private readonly permits: Permits,
  ) {}

  /** Throws 404 for a group that the actor may not see. */
  async ofGroup(groupId: string, day: CivilDate = this.clock.today()): Promise<MatrixView> {
    await this.visibility.assertGroup(groupId);
    const youths = await this.students.ofGroup(groupId, day);
    const machines = await this.machines(day);
    const trainerId = await this.trainer(groupId);
    const permits = await this.permits.check(
      youths.flatMap((youth) => machines.map((machine) => pair(youth, machine, day, trainerId))),
      { purpose: 'assignment', ended: false },
    );
    const cells = new Map(permits.map((permit) => [keyOf(permit.request), toCell(permit)]));
    return {
      day,
      machines: machines.map(({ id, code, name }) => ({ id, code, name })),
      youths: youths.map(({ id: studentId, firstName, lastName, age }) => ({
        studentId,
        firstName,
        lastName,
        minor: age < MAJORITY,
        cells: machines.map(({ id }) => cells.get(`${studentId} ${id}`)!),
      })),
    };
  }

  private async machines(day: CivilDate): Promise<(RequestedMachine & { code: string })[]> {
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
}

const pair = (
  youth: StudentFace,
  { code: _code, ...machine }: RequestedMachine & { code: string },
  day: CivilDate,
  staffId: string | null,
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
  supervisor: { staffId, wholeSlot: true, youths: 1 },
});

const keyOf = ({ studentId, machine }: PermitRequest): string => `${studentId} ${machine!.id}`;

function toCell({ request, inputs, decision }: Permit): MatrixCellView {
  const blocked = decision.findings.find(({ severity }) => severity === 'block');
  const first = blocked ?? decision.findings[0];
  return {
    machineId: request.machine!.id,
    allowed: !blocked,
    outcome: decision.outcome,
    reason: first ? toFindingView(first, request.name) : null,
    validUntil: blocked ? null : permittedUntil(inputs),
  };
}
