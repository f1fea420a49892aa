import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long each kind of personal data is kept, and the one way by which frozen rows may end: being forgotten. */
export class RetentionTerms1764000250000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FORGETTING);
    await runner.query(ANONYMOUS_SURVEYS);
    await runner.query(TERMS);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations only go forward'));
  }
}

const FORGETTING = `
  -- Frozen for everybody but the forgetting of what is over, which says so in its own transaction.
  CREATE FUNCTION frozen_until_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF current_setting('etabli.forgetting', true) = 'on' THEN RETURN coalesce(NEW, OLD); END IF;
    RAISE EXCEPTION 'rows of % are never changed or deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
  END $$;
  CREATE FUNCTION void_only_until_forgotten() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' THEN
      IF current_setting('etabli.forgetting', true) = 'on' THEN RETURN OLD; END IF;
      RAISE EXCEPTION 'rows of % are never deleted', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF OLD.voided_at IS NOT NULL
      OR to_jsonb(OLD) - '{voided_at,voided_by,void_reason}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{voided_at,voided_by,void_reason}'::text[] THEN
      RAISE EXCEPTION 'rows of % are never changed, only voided once', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
  END $$;

  DROP TRIGGER safety_trainings_frozen ON safety_trainings;
  DROP TRIGGER fitness_opinions_frozen ON fitness_opinions;
  DROP TRIGGER clearances_frozen ON clearances;
  CREATE TRIGGER safety_trainings_frozen BEFORE UPDATE OR DELETE ON safety_trainings FOR EACH ROW EXECUTE FUNCTION void_only_until_forgotten();
  CREATE TRIGGER fitness_opinions_frozen BEFORE UPDATE OR DELETE ON fitness_opinions FOR EACH ROW EXECUTE FUNCTION void_only_until_forgotten();
  CREATE TRIGGER clearances_frozen BEFORE UPDATE OR DELETE ON clearances FOR EACH ROW EXECUTE FUNCTION void_only_until_forgotten();

  DROP TRIGGER permit_decisions_frozen ON permit_decisions;
  DROP TRIGGER absence_contacts_frozen ON absence_contacts;
  DROP TRIGGER roll_call_corrections_frozen ON roll_call_corrections;
  DROP TRIGGER roll_call_signatures_frozen ON roll_call_signatures;
  DROP TRIGGER student_steps_frozen ON student_steps;
  CREATE TRIGGER permit_decisions_frozen BEFORE UPDATE OR DELETE ON permit_decisions FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten();
  CREATE TRIGGER absence_contacts_frozen BEFORE UPDATE OR DELETE ON absence_contacts FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten();
  CREATE TRIGGER roll_call_corrections_frozen BEFORE UPDATE OR DELETE ON roll_call_corrections FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten();
  CREATE TRIGGER roll_call_signatures_frozen BEFORE UPDATE OR DELETE ON roll_call_signatures FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten();
  CREATE TRIGGER student_steps_frozen BEFORE UPDATE OF student_id, rank, from_state, to_state, happened_on, until, written_at OR DELETE ON student_steps
    FOR EACH ROW EXECUTE FUNCTION frozen_until_forgotten();

  -- Marks of a trial week go with the candidate who did not come; those of an enrolled youth stay, under the number.
  CREATE OR REPLACE FUNCTION refuse_validated_marks() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' AND current_setting('etabli.forgetting', true) = 'on' THEN RETURN OLD; END IF;
    IF EXISTS (SELECT FROM roll_calls WHERE id = OLD.roll_call_id AND validated_at IS NOT NULL) THEN
      RAISE EXCEPTION 'a mark of a validated roll call is never changed: a correction is a new row' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
  END $$;

  -- Letters and certificates about youths are no books: they end too.
  DROP TRIGGER issued_documents_frozen ON issued_documents;
  CREATE TRIGGER issued_documents_frozen BEFORE UPDATE OR DELETE ON issued_documents FOR EACH ROW
    WHEN (OLD.kind NOT IN ('absence_letter', 'student-paper')) EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER issued_documents_of_youths_frozen BEFORE UPDATE OR DELETE ON issued_documents FOR EACH ROW
    WHEN (OLD.kind IN ('absence_letter', 'student-paper')) EXECUTE FUNCTION frozen_until_forgotten();
`;

/** The four answers of one stay share a number that is nobody's: what is left when the youth is no longer named. */
const ANONYMOUS_SURVEYS = `
  ALTER TABLE exit_surveys ALTER COLUMN student_id DROP NOT NULL, ADD COLUMN respondent_id uuid;
  UPDATE exit_surveys e SET respondent_id = r.id
    FROM (SELECT student_id, left_on, gen_random_uuid() AS id FROM exit_surveys GROUP BY student_id, left_on) r
   WHERE r.student_id = e.student_id AND r.left_on = e.left_on;
  ALTER TABLE exit_surveys ALTER COLUMN respondent_id SET NOT NULL;
`;

const TERMS = `
  INSERT INTO retention_terms (id, kind, months, basis, verified, valid_from) VALUES
    ('01920000-0000-7000-8000-0000000e0003', 'student.candidate', 12, 'Décision de l’école : une année scolaire après la dernière étape. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0004', 'student.contacts', 25, 'Décision de l’école : joindre l’ancien jeune jusqu’à l’enquête à 24 mois. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0005', 'student.survey', 25, 'Décision de l’école : 24 mois d’enquête, un mois, puis des chiffres seuls. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0006', 'student.origin', 12, 'Décision de l’école : le rapport aux financeurs une fois remis. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0007', 'student.documents', 12, 'Décision de l’école : pièces reçues, un an après la sortie. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0008', 'student.consents', 60, 'Décision de l’école : prouver l’accord tant que les images peuvent circuler (prescription de 5 ans). À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0009', 'student.papers', 60, 'Décision de l’école : certificats écrits, 5 ans après la sortie. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e000a', 'student.export', 1, 'Décision de l’école : copies remises trente jours. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e000b', 'placement.people', 24, 'Décision de l’école : tuteurs et mots des visites, 2 ans après la sortie. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e000c', 'attendance.details', 24, 'Usage : toute la formation, puis 1 à 2 ans d’archives. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e000d', 'attendance.letters', 24, 'Modèle du service national : 1 an, puis 1 an d’archives. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e000e', 'safety.opinions', 60, 'Décision de l’école : fin de la formation, plus 5 ans. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e000f', 'safety.permits', 60, 'Usage : preuves de sécurité, formation plus 5 ans au moins. À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0010', 'safety.accidents', 120, 'Code civil, art. 2226 : 10 ans ; le délai d’un mineur part de ses 18 ans (art. 2235). À vérifier.', false, '2020-01-01'),
    ('01920000-0000-7000-8000-0000000e0011', 'workshop.conflicts', 24, 'Usage : toute la formation, puis 1 à 2 ans d’archives. À vérifier.', false, '2020-01-01');
`;
