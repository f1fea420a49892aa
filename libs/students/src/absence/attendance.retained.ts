import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Work } from '@etabli/platform';
import { goneWith, hasRows } from '../privacy/leavers.js';

/** Who said what, proofs, drawn signatures and messages: the marks and the codes of reasons stay, so that no counter moves. */
@RetentionSource({
  kind: 'attendance.details',
  title: 'Détails des absences : appels aux familles, messages, justificatifs, signatures',
  end: 'supprimés ; les présences restent',
  subject: 'student',
  covers: ['absence_excuses', 'absence_contacts', 'family_messages', 'roll_call_signatures', 'roll_call_corrections'],
})
@Injectable()
export class AttendanceRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    const still = [
      hasRows('absence_excuses', '(o.told_by IS NOT NULL OR o.proof_file_id IS NOT NULL)'),
      hasRows('absence_contacts'),
      hasRows('family_messages'),
      hasRows('roll_call_signatures'),
      hasRows('roll_call_corrections', "o.reason <> ''"),
    ];
    return goneWith(this.work.manager, still.join(' OR '), before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    const tx = this.work.manager;
    const proofs: { id: string }[] = await tx.query(
      'SELECT proof_file_id AS id FROM absence_excuses WHERE student_id = ANY($1::uuid[]) AND proof_file_id IS NOT NULL',
      [ids],
    );
    await this.forgetting.words('absence_excuses', 'student_id', ids, { told_by: 'NULL', proof_file_id: 'NULL' });
    await this.forgetting.words('roll_call_corrections', 'student_id', ids, { reason: "''" });
    await this.forgetting.rows('absence_contacts', 'student_id', ids);
    const messages = await this.forgetting.rows('family_messages', 'student_id', ids);
    await tx.query(`DELETE FROM mail_messages WHERE about_kind = 'family_message' AND about_id = ANY($1::uuid[])`, [
      messages.map(({ id }) => id),
    ]);
    const signatures = await this.forgetting.rows('roll_call_signatures', 'student_id', ids);
    await this.files.forget([...proofs.map(({ id }) => id), ...signatures.map(({ file_id: id }) => String(id))]);
  }
}

/** What the counters made due and the letters to the academic authority: each two years after its day. */
@RetentionSource({
  kind: 'attendance.letters',
  title: 'Suites des absences et signalements à l’académie',
  end: 'supprimés, lettres comprises',
  subject: 'student',
  covers: ['absence_follow_ups'],
})
@Injectable()
export class LettersRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return this.work.manager.query(
      `SELECT f.id, s.id AS "subjectId", s.first_name || ' ' || left(s.last_name, 1) || '., ' || f.month AS title, f.reached_on AS since
         FROM absence_follow_ups f JOIN students s ON s.id = f.student_id WHERE f.reached_on <= $1 ORDER BY f.reached_on, f.id LIMIT $2`,
      [before, limit],
    );
  }

  async forget(ids: readonly string[]): Promise<void> {
    const gone = await this.forgetting.rows('absence_follow_ups', 'id', ids);
    await this.forgetting.documents(
      'absence_letter',
      gone.map(({ id }) => id),
    );
  }
}
