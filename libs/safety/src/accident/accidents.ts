import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { type CivilDate, instantAt, newId } from '@etabli/kernel';
import { Clock, currentActor, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { Calendar } from '@etabli/school';
import { Student, Visibility } from '@etabli/students';
import type { AccidentRow, AccidentSort, AccidentsRequest } from './accident.dto.js';
import { Accident } from './accident.entity.js';
import { accidentErrors } from './accident.errors.js';
import { type AccidentCare, declareBy, inspectorBy } from './accident.rules.js';

export interface NewAccident {
  readonly studentId: string;
  readonly day: CivilDate;
  /** wall time 'HH:MM' */
  readonly time: string;
  readonly place: string;
  readonly circumstances: string;
  readonly witnesses?: string | null;
  readonly bodyPart: string;
  readonly care: AccidentCare;
  readonly fatal?: boolean;
}

export interface AccidentSteps {
  readonly declaredAt?: Date | null;
  readonly inspectorToldAt?: Date | null;
  readonly familyToldOn?: CivilDate | null;
}

/** The field of the request that carries the hour. */
const FIELDS = { declaredAt: 'declaredTime', inspectorToldAt: 'inspectorToldTime' } as const;

const LIST: ListSpec<AccidentSort> = {
  id: 'a.id',
  by: 'happenedAt',
  sorts: { happenedAt: { sql: 'a.happened_at', type: 'timestamptz', direction: 'desc' } },
};

/** The register of accidents, with its clocks. */
@Injectable()
export class Accidents {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
    private readonly calendar: Calendar,
  ) {}

  /** Those of the youths whom the actor may see. */
  async page(request: AccidentsRequest): Promise<Page<AccidentRow>> {
    const query = await this.visible();
    if (request.studentId) query.andWhere('a.student_id = :studentId', { studentId: request.studentId });
    return this.lists.page<AccidentRow, AccidentSort>(query, LIST, request);
  }

  /** Throws 404 `accident.not_found`, also for a youth whom the actor may not see. */
  async find(id: string): Promise<AccidentRow> {
    const query = await this.visible();
    const row = await query.andWhere('a.id = :id', { id }).getRawOne<AccidentRow>();
    if (!row) throw accidentErrors.notFound('accident.not_found');
    return row;
  }

  private async visible(): Promise<SelectQueryBuilder<Accident>> {
    const query = this.work.manager
      .createQueryBuilder(Accident, 'a')
      .innerJoin('students', 's', 's.id = a.student_id')
      .select([
        'a.id AS id',
        'a.student_id AS "studentId"',
        `CASE WHEN s.pseudonym IS NULL THEN concat_ws(' ', s.first_name, s.last_name) ELSE a.victim_name END AS "studentName"`,
        'a.happened_at AS "happenedAt"',
        'a.place AS place',
        'a.circumstances AS circumstances',
        'a.witnesses AS witnesses',
        'a.body_part AS "bodyPart"',
        'a.care AS care',
        'a.fatal AS fatal',
        'a.declare_by AS "declareBy"',
        'a.inspector_by AS "inspectorBy"',
        'a.declared_at AS "declaredAt"',
        'a.inspector_told_at AS "inspectorToldAt"',
        'a.family_told_on AS "familyToldOn"',
      ]);
    const mine = await this.visibility.groupIds();
    if (mine !== 'all') query.andWhere('s.group_id = ANY(:mine)', { mine });
    return query;
  }

  /** Answers its id; the clocks run from the accident. Throws 404 `student.not_found`, 422 on `day`. */
  record({ day, time, witnesses = null, fatal = false, ...input }: NewAccident): Promise<string> {
    return this.work.run('accident.record', async (tx) => {
      await this.visibility.assertStudent(input.studentId);
      const victim = await tx.findOneByOrFail(Student, { id: input.studentId });
      const happenedAt = instantAt(day, time);
      if (happenedAt > this.clock.now()) throw accidentErrors.invalid('accident.future', 'day');
      const id = newId();
      await tx.insert(Accident, {
        id,
        ...input,
        victimName: `${victim.firstName} ${victim.lastName}`,
        victimBornOn: victim.bornOn,
        witnesses,
        fatal,
        happenedAt,
        declareBy: declareBy(happenedAt, await this.calendar.region()),
        inspectorBy: inspectorBy(happenedAt, fatal),
        recordedBy: currentActor().userId,
        recordedAt: this.clock.now(),
      });
      return id;
    });
  }

  /** What was done after it; left out: unchanged. Throws `accident.not_found`, 422 by field. */
  follow(id: string, steps: AccidentSteps): Promise<void> {
    return this.work.run('accident.follow', async (tx) => {
      const accident = await tx.findOne(Accident, { where: { id }, lock: { mode: 'pessimistic_write' } });
      if (!accident) throw accidentErrors.notFound('accident.not_found');
      for (const field of ['declaredAt', 'inspectorToldAt'] as const) {
        const at = steps[field];
        if (at && (at < accident.happenedAt || at > this.clock.now()))
          throw accidentErrors.invalid('accident.before', FIELDS[field]);
      }
      await tx.update(
        Accident,
        { id },
        {
          declaredAt: steps.declaredAt ?? accident.declaredAt,
          inspectorToldAt: steps.inspectorToldAt ?? accident.inspectorToldAt,
          familyToldOn: steps.familyToldOn ?? accident.familyToldOn,
        },
      );
    });
  }
}
