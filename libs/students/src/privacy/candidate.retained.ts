import { Injectable } from '@nestjs/common';
import type { CivilDate } from '@etabli/kernel';
import { type Expired, Files, Forgetting, type Retained, RetentionSource, Trail, Work } from '@etabli/platform';
import { goneWith } from './leavers.js';
import { becomeNumbers, NAMING_FIELDS } from './pseudonyms.js';

/** What a candidate may have, keys first. */
const TABLES = [
  'roll_call_signatures',
  'roll_call_corrections',
  'roll_call_marks',
  'absence_excuses',
  'absence_contacts',
  'absence_follow_ups',
  'family_messages',
  'student_documents',
  'student_consents',
  'student_papers',
  'student_origins',
  'origin_erasures',
  'guardian_links',
  'student_diplomas',
  'student_exports',
  'group_memberships',
  'student_steps',
];
const ORIGINALS: Readonly<Record<string, string>> = {
  absence_follow_ups: 'absence_letter',
  student_papers: 'student-paper',
};
const FILES = ['file_id', 'proof_file_id', 'pdf_file_id', 'json_file_id'];

/** Somebody who never enrolled is deleted; if another domain still names him, he becomes a number there. */
@RetentionSource({
  kind: 'student.candidate',
  title: 'Candidat jamais inscrit',
  end: 'supprimé, avec ses responsables et ses pièces',
  subject: 'student',
  covers: ['students', ...TABLES],
})
@Injectable()
export class CandidateRetained implements Retained {
  constructor(
    private readonly work: Work,
    private readonly trail: Trail,
    private readonly files: Files,
    private readonly forgetting: Forgetting,
  ) {}

  expired(before: CivilDate, limit: number): Promise<Expired[]> {
    return goneWith(this.work.manager, 's.enrolled_on IS NULL AND s.pseudonym IS NULL', before, limit);
  }

  async forget(ids: readonly string[]): Promise<void> {
    for (const table of TABLES) {
      const gone = await this.forgetting.rows(table, 'student_id', ids);
      const kind = ORIGINALS[table];
      if (kind)
        await this.forgetting.documents(
          kind,
          gone.map(({ id }) => id),
        );
      await this.files.forget(gone.flatMap((row) => FILES.flatMap((name) => (row[name] ? [String(row[name])] : []))));
    }
    await forgetOrphans(this.work, this.forgetting);
    const named = await this.stillNamed(ids);
    await becomeNumbers(this.work.manager, [...named]);
    await this.trail.forget('students', [...named], NAMING_FIELDS);
    await this.forgetting.rows(
      'students',
      'id',
      ids.filter((id) => !named.has(id)),
    );
  }

  /** Whom a row of any table still refers to. */
  private async stillNamed(ids: readonly string[]): Promise<Set<string>> {
    const keys: { table: string; column: string }[] = await this.work.manager.query(
      `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column" FROM pg_constraint c
         JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
        WHERE c.contype = 'f' AND c.confrelid = 'students'::regclass`,
    );
    const named = new Set<string>();
    for (const { table, column } of keys) {
      const rows: { id: string }[] = await this.work.manager.query(
        `SELECT DISTINCT "${column}" AS id FROM ${table} WHERE "${column}" = ANY($1::uuid[])`,
        [ids],
      );
      for (const { id } of rows) named.add(id);
    }
    return named;
  }
}

/** Guardians of nobody, whose consent nobody keeps, go. */
export async function forgetOrphans(work: Work, forgetting: Forgetting): Promise<void> {
  const orphans: { id: string }[] = await work.manager.query(
    `SELECT id FROM guardians g WHERE NOT EXISTS (SELECT FROM guardian_links WHERE guardian_id = g.id)
        AND NOT EXISTS (SELECT FROM student_consents WHERE guardian_id = g.id)`,
  );
  await forgetting.rows(
    'guardians',
    'id',
    orphans.map(({ id }) => id),
  );
}
