import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { Work } from '../database/work.js';
import { type Expired, type Retained, RetentionSource } from './retention.source.js';
import { type SubjectData, type SubjectSection, SubjectSource } from './subject-export.js';

/** Who looked at a file is itself personal data of those who looked. */
@RetentionSource({
  kind: 'reading.log',
  title: 'Journal des consultations des dossiers',
  end: 'supprimé',
  subject: 'reading',
  covers: ['readings'],
})
@Injectable()
export class ReadingsRetained implements Retained {
  constructor(private readonly work: Work) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT id, NULL AS "subjectId", 'Consultation' AS title, (hour AT TIME ZONE 'Europe/Paris')::date AS since FROM readings
        WHERE (hour AT TIME ZONE 'Europe/Paris')::date <= $1 ORDER BY hour, id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.work.manager.query('DELETE FROM readings WHERE id = ANY($1::uuid[])', [ids]);
  }
}

@SubjectSource({ subject: 'student', place: 900, covers: ['readings'] })
@Injectable()
export class ReadingsOfSubject implements SubjectData {
  constructor(private readonly work: Work) {}

  async sections(subjectId: string): Promise<SubjectSection[]> {
    const rows = await this.work.manager.query(
      `SELECT to_char(r.hour AT TIME ZONE 'Europe/Paris', 'DD/MM/YYYY HH24"h"') AS "Heure", u.name AS "Personne", r.times AS "Fois"
         FROM readings r JOIN users u ON u.id = r.user_id WHERE r.subject_id = $1 ORDER BY r.hour, r.id`,
      [subjectId],
    );
    return [{ title: 'Qui a consulté le dossier', rows }];
  }
}
