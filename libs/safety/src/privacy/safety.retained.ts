import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '@etabli/students';

/** The proofs of somebody who had an accident stay as long as the accident's file. */
const NO_ACCIDENT = `NOT ${hasRows('accidents')}`;
const OPINIONS = ['fitness_opinions', 'fitness_requests'];
const EVIDENCE = ['permit_incidents', 'permit_decisions', 'safety_trainings', 'clearances'];

const stillIn = (tables: readonly string[]): string =>
  `${NO_ACCIDENT} AND (${tables.map((table) => hasRows(table)).join(' OR ')})`;

@RetentionSource({
  kind: 'safety.opinions',
  title: 'Avis médicaux d’aptitude',
  end: 'supprimés',
  subject: 'student',
  covers: OPINIONS,
})
@Injectable()
export class OpinionsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, stillIn(OPINIONS), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const table of OPINIONS) await this.forgetting.rows(table, 'student_id', ids);
  }
}

/** A decision holds what it read: birthday, trainings, results of opinions. */
@RetentionSource({
  kind: 'safety.permits',
  title: 'Preuves du permis de travail : formations, habilitations, décisions, incidents',
  end: 'supprimées ; les heures restent sous le numéro',
  subject: 'student',
  covers: EVIDENCE,
})
@Injectable()
export class PermitsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, stillIn(EVIDENCE), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const table of EVIDENCE) {
      const gone = await this.forgetting.rows(table, 'student_id', ids);
      await this.files.forget(gone.flatMap(({ signature_file_id: id }) => (id ? [String(id)] : [])));
    }
  }
}

/** Ten years from the accident, and for a minor from the eighteenth birthday; until then the register names the victim by itself. */
@RetentionSource({
  kind: 'safety.accidents',
  title: 'Registre des accidents',
  end: 'supprimé',
  subject: 'student',
  covers: ['accidents'],
})
@Injectable()
export class AccidentsRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT * FROM (SELECT a.id, a.student_id AS "subjectId", a.victim_name AS title,
              greatest((a.happened_at AT TIME ZONE 'Europe/Paris')::date, (a.victim_born_on + interval '18 years')::date) AS since
         FROM accidents a) over_one WHERE since <= $1 ORDER BY since, id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    await this.forgetting.rows('accidents', 'id', ids);
  }
}
