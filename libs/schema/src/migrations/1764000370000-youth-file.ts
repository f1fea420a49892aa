import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The school's own texts and reminders in the file of a youth, papers of placements, and terms of what was still kept without end. */
export class YouthFile1764000370000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FILE);
    await runner.query(TEXTS);
    await runner.query(ACCIDENTS);
    await runner.query(REPORTS);
    await runner.query(TERMS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}

const FILE = `
  ALTER TABLE document_kinds ADD COLUMN remind_days integer NOT NULL DEFAULT 60
    CONSTRAINT document_kinds_remind_check CHECK (remind_days BETWEEN 0 AND 366);
  ALTER TABLE document_kinds ALTER COLUMN remind_days DROP DEFAULT;

  ALTER TABLE placements
    ADD COLUMN agreement_file_id uuid CONSTRAINT placements_agreement_file_id_fkey REFERENCES stored_files (id),
    ADD COLUMN attestation_file_id uuid CONSTRAINT placements_attestation_file_id_fkey REFERENCES stored_files (id);
`;

/** A version is never changed: what a family signed must be found again. Version 1 is the text that comes with the program. */
const TEXTS = `
  CREATE TABLE enrolment_texts (
    id uuid CONSTRAINT enrolment_texts_pkey PRIMARY KEY,
    version integer NOT NULL CONSTRAINT enrolment_texts_version_key UNIQUE CONSTRAINT enrolment_texts_version_check CHECK (version > 1),
    parts jsonb NOT NULL,
    sha256 text NOT NULL CONSTRAINT enrolment_texts_sha256_check CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    written_at timestamptz NOT NULL,
    written_by uuid CONSTRAINT enrolment_texts_written_by_fkey REFERENCES users (id),
    written_by_name text NOT NULL
  );
  CREATE TRIGGER enrolment_texts_frozen BEFORE UPDATE OR DELETE ON enrolment_texts FOR EACH ROW EXECUTE FUNCTION refuse_change();
  SELECT audit_table('enrolment_texts', ARRAY['parts']);

  ALTER TABLE student_papers ADD COLUMN text_version integer, ADD COLUMN text_sha256 text,
    ADD CONSTRAINT student_papers_text_check CHECK ((text_version IS NULL) = (text_sha256 IS NULL) AND (text_version IS NULL OR kind = 'enrolment_pack'));
`;

/**
 * The register names the victim by itself: the youth becomes a number before the register ends. Of those who are a number already
 * the year of birth alone is known: its last day is the one that keeps longest.
 */
const ACCIDENTS = `
  ALTER TABLE accidents ADD COLUMN victim_name text, ADD COLUMN victim_born_on date;
  UPDATE accidents a SET victim_name = s.first_name || ' ' || s.last_name,
      victim_born_on = CASE WHEN s.pseudonym IS NULL THEN s.born_on ELSE (s.born_on + interval '1 year' - interval '1 day')::date END
    FROM students s WHERE s.id = a.student_id;
  ALTER TABLE accidents ALTER COLUMN victim_name SET NOT NULL, ALTER COLUMN victim_born_on SET NOT NULL;
`;

/** Of a report whose files are forgotten remains that it was made, when, by whom, and when its files went. */
const REPORTS = `
  ALTER TABLE reports ADD COLUMN group_ids uuid[], ADD COLUMN files_forgotten_on date,
    DROP CONSTRAINT reports_files_check,
    ADD CONSTRAINT reports_files_check CHECK ((pdf_file_id IS NULL) = (xlsx_file_id IS NULL)
      AND (pdf_file_id IS NULL) = (snapshot_at IS NULL OR files_forgotten_on IS NOT NULL)
      AND (files_forgotten_on IS NULL OR snapshot_at IS NOT NULL));
  CREATE OR REPLACE FUNCTION reports_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.snapshot_at IS NULL THEN RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END IF;
    IF TG_OP = 'UPDATE' AND current_setting('etabli.forgetting', true) = 'on' AND NEW.files_forgotten_on IS NOT NULL
      AND to_jsonb(OLD) - '{pdf_file_id,xlsx_file_id,files_forgotten_on}'::text[] = to_jsonb(NEW) - '{pdf_file_id,xlsx_file_id,files_forgotten_on}'::text[] THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a finished report is immutable: ask for a new one' USING ERRCODE = 'integrity_constraint_violation';
  END $$;
`;

const TERMS = `
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0370', 'report.files', 60, 'Décision de l’école : fichiers nominatifs des rapports, 5 ans, comme les preuves qu’ils résument. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0371', 'inspection.pack', 12, 'Décision de l’école : les fiches R4153-45 se réimpriment pour tout jour ; l’exemplaire préparé reste un an. À vérifier.', false, '2020-01-01');
`;
