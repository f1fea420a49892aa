import { Injectable } from '@nestjs/common';
import type { StreamableFile } from '@nestjs/common';
import { Files, Lists, type ListSpec, type Page, Work } from '@etabli/platform';
import { Visibility } from '@etabli/students';
import type { TrainingSort, TrainingsRequest, TrainingView } from './training.dto.js';
import { SafetyTraining } from './training.entity.js';
import { trainingErrors } from './training.errors.js';

const LIST: ListSpec<TrainingSort> = {
  id: 't.id',
  by: 'trainedOn',
  sorts: { trainedOn: { sql: 't.trained_on', type: 'date', direction: 'desc' } },
};

@Injectable()
export class TrainingQueries {
  constructor(
    private readonly work: Work,
    private readonly lists: Lists,
    private readonly visibility: Visibility,
    private readonly files: Files,
  ) {}

  /** Those of the youths whom the actor may see. */
  async page(request: TrainingsRequest): Promise<Page<TrainingView>> {
    const query = this.work.manager
      .createQueryBuilder(SafetyTraining, 't')
      .innerJoin('students', 's', 's.id = t.student_id')
      .innerJoin('machine_families', 'f', 'f.id = t.family_id')
      .innerJoin('staff_members', 'm', 'm.id = t.trainer_id')
      .select([
        't.id AS id',
        't.student_id AS "studentId"',
        `concat_ws(' ', s.first_name, s.last_name) AS "studentName"`,
        't.family_id AS "familyId"',
        'f.name AS "familyName"',
        't.trained_on AS "trainedOn"',
        't.valid_until AS "validUntil"',
        `concat_ws(' ', m.first_name, m.last_name) AS "trainerName"`,
        't.signature_kind AS "signatureKind"',
        't.void_reason AS "voidReason"',
      ]);
    const mine = await this.visibility.groupIds();
    if (mine !== 'all') query.andWhere('s.group_id = ANY(:mine)', { mine });
    const { groupId, studentId, familyId } = request;
    if (groupId) query.andWhere('s.group_id = :groupId', { groupId });
    if (studentId) query.andWhere('t.student_id = :studentId', { studentId });
    if (familyId) query.andWhere('t.family_id = :familyId', { familyId });
    return this.lists.page<TrainingView, TrainingSort>(query, LIST, request);
  }

  /** Throws `training.not_found`, 404 for a youth of others. */
  async signature(id: string): Promise<StreamableFile> {
    const training = await this.work.manager.findOneBy(SafetyTraining, { id });
    if (!training?.signatureFileId) throw trainingErrors.notFound('training.not_found');
    await this.visibility.assertStudent(training.studentId);
    return this.files.download(training.signatureFileId);
  }
}
