import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The law on minors at machines: works, machine families, papers of youths, the permit to work, accidents. */
export class Safety1764000200000 implements MigrationInterface {
  name = 'Safety1764000200000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(REGISTRY);
    await run.query(PAPERS);
    await run.query(PERMITS);
    await run.query(
      `INSERT INTO hazards (id, code, article, title, hazard_class, clearance, valid_from, source, verified)
      SELECT md5('hazard:' || code)::uuid, code, article, title, hazard_class, clearance, '2015-05-02', source, verified
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, article text, title text, hazard_class text, clearance text, source text, verified boolean)`,
      [JSON.stringify(HAZARDS)],
    );
    await run.query(
      `INSERT INTO machine_families (id, code, name, hazard_codes, active)
      SELECT md5('family:' || code)::uuid, code, name, hazard_codes, true FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, hazard_codes text[])`,
      [JSON.stringify(FAMILIES)],
    );
    await run.query(
      `INSERT INTO house_rules (id, rule, severity, limit_value, limit_under_16, valid_from, article, verified, reason)
      SELECT md5('house:' || rule)::uuid, rule, 'block', limit_value, limit_under_16, '2015-05-02', article, verified, 'Règle de départ : la loi des jeunes salariés, appliquée à l’école'
      FROM jsonb_to_recordset($1::jsonb) AS r(rule text, limit_value int, limit_under_16 int, article text, verified boolean)`,
      [JSON.stringify(HOUSE)],
    );
    // after the seeds: no command of anybody wrote them
    await run.query(`SELECT audit_table('machine_families'); SELECT audit_table('house_rules')`);
  }

  async down(): Promise<void> {
    throw new Error('forward only');
  }
}

const REGISTRY = `
  CREATE TABLE hazards (
    id uuid CONSTRAINT hazards_pkey PRIMARY KEY, code text NOT NULL, article text NOT NULL, title text NOT NULL,
    hazard_class text NOT NULL CONSTRAINT hazards_class_check CHECK (hazard_class = ANY (ARRAY['R'::text, 'X'::text, 'P'::text])),
    clearance text CONSTRAINT hazards_clearance_check CHECK (clearance = ANY (ARRAY['driving_permit'::text, 'electrical_habilitation'::text])),
    valid_from date NOT NULL, source text NOT NULL, verified boolean NOT NULL,
    CONSTRAINT hazards_lift_check CHECK ((hazard_class <> 'P'::text OR clearance IS NOT NULL) AND (hazard_class <> 'X'::text OR clearance IS NULL)));
  CREATE UNIQUE INDEX hazards_code_valid_from_key ON hazards (code, valid_from);
  SELECT audit_table('hazards', '{}', 'UPDATE OR DELETE');

  CREATE TABLE machine_families (
    id uuid CONSTRAINT machine_families_pkey PRIMARY KEY, code text NOT NULL, name text COLLATE fr NOT NULL, hazard_codes text[] NOT NULL, active boolean NOT NULL);
  CREATE UNIQUE INDEX machine_families_code_key ON machine_families (code);
  CREATE UNIQUE INDEX machine_families_name_key ON machine_families (name);

  CREATE TABLE machine_safety (
    machine_id uuid CONSTRAINT machine_safety_pkey PRIMARY KEY CONSTRAINT machine_safety_machine_id_fkey REFERENCES machines (id),
    family_id uuid NOT NULL CONSTRAINT machine_safety_family_id_fkey REFERENCES machine_families (id),
    hazard_codes text[] NOT NULL, site text, check_due_on date);
  CREATE INDEX machine_safety_family_id_idx ON machine_safety (family_id);
  SELECT audit_table('machine_safety');

  CREATE TABLE operation_hazards (
    operation_id uuid CONSTRAINT operation_hazards_pkey PRIMARY KEY CONSTRAINT operation_hazards_operation_id_fkey REFERENCES operations (id) ON DELETE CASCADE,
    hazard_codes text[] NOT NULL);
  SELECT audit_table('operation_hazards');

  CREATE TABLE risk_assessments (id uuid CONSTRAINT risk_assessments_pkey PRIMARY KEY, done_on date NOT NULL, note text,
    recorded_by uuid CONSTRAINT risk_assessments_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL);
  CREATE UNIQUE INDEX risk_assessments_done_on_key ON risk_assessments (done_on);
  SELECT audit_table('risk_assessments');

  CREATE TABLE house_rules (
    id uuid CONSTRAINT house_rules_pkey PRIMARY KEY,
    rule text NOT NULL CONSTRAINT house_rules_rule_check CHECK (rule = ANY (ARRAY['day_too_long'::text, 'week_too_long'::text, 'break_missing'::text, 'night_work'::text, 'daily_rest_short'::text, 'weekly_rest_missing'::text, 'public_holiday'::text])),
    severity text NOT NULL CONSTRAINT house_rules_severity_check CHECK (severity = ANY (ARRAY['block'::text, 'warn'::text])),
    limit_value int NOT NULL CONSTRAINT house_rules_limit_check CHECK (limit_value >= 0 AND (limit_under_16 IS NULL OR limit_under_16 >= 0)),
    limit_under_16 int, valid_from date NOT NULL, article text NOT NULL, verified boolean NOT NULL, reason text NOT NULL,
    recorded_by uuid CONSTRAINT house_rules_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz);
  CREATE UNIQUE INDEX house_rules_rule_valid_from_key ON house_rules (rule, valid_from);
`;

const PAPERS = `
  CREATE TABLE derogation_declarations (
    id uuid CONSTRAINT derogation_declarations_pkey PRIMARY KEY,
    state text NOT NULL CONSTRAINT derogation_declarations_state_check CHECK (state = ANY (ARRAY['draft'::text, 'sent'::text, 'replaced'::text, 'ended'::text])),
    sector text NOT NULL, trainings text NOT NULL, works text[] NOT NULL, family_ids uuid[] NOT NULL, machine_ids uuid[] NOT NULL, sites text[] NOT NULL,
    supervisor_ids uuid[] NOT NULL, replaces_id uuid CONSTRAINT derogation_declarations_replaces_id_fkey REFERENCES derogation_declarations (id),
    sent_on date, proof text, valid_until date, ended_on date, end_reason text,
    CONSTRAINT derogation_declarations_sent_check CHECK ((state = 'draft'::text) = (sent_on IS NULL) AND (sent_on IS NULL) = (valid_until IS NULL) AND (sent_on IS NULL) = (proof IS NULL)),
    CONSTRAINT derogation_declarations_end_check CHECK ((state = ANY (ARRAY['replaced'::text, 'ended'::text])) = (ended_on IS NOT NULL) AND (ended_on IS NULL) = (end_reason IS NULL)),
    CONSTRAINT derogation_declarations_term_check CHECK (valid_until > sent_on AND valid_until <= (sent_on + '3 years'::interval)));
  CREATE INDEX derogation_declarations_sent_on_idx ON derogation_declarations (sent_on, id);
  SELECT audit_table('derogation_declarations');
  -- What was sent to the inspector stays as it was sent; it may end, once.
  CREATE FUNCTION declaration_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF OLD.state <> 'draft' AND (TG_OP = 'DELETE' OR OLD.ended_on IS NOT NULL
      OR to_jsonb(OLD) - '{state,ended_on,end_reason}'::text[] IS DISTINCT FROM to_jsonb(NEW) - '{state,ended_on,end_reason}'::text[]) THEN
      RAISE EXCEPTION 'a sent declaration is never changed, only ended once' USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
  END $$;
  CREATE TRIGGER derogation_declarations_frozen BEFORE UPDATE OR DELETE ON derogation_declarations FOR EACH ROW EXECUTE FUNCTION declaration_frozen();

  CREATE TABLE safety_trainings (
    id uuid CONSTRAINT safety_trainings_pkey PRIMARY KEY, student_id uuid NOT NULL CONSTRAINT safety_trainings_student_id_fkey REFERENCES students (id),
    family_id uuid NOT NULL CONSTRAINT safety_trainings_family_id_fkey REFERENCES machine_families (id), trained_on date NOT NULL, valid_until date,
    trainer_id uuid NOT NULL CONSTRAINT safety_trainings_trainer_id_fkey REFERENCES staff_members (id),
    signature_kind text NOT NULL CONSTRAINT safety_trainings_signature_check CHECK (signature_kind = ANY (ARRAY['drawn'::text, 'paper'::text]) AND (signature_kind = 'drawn'::text) = (signature_file_id IS NOT NULL)),
    signature_file_id uuid CONSTRAINT safety_trainings_signature_file_id_fkey REFERENCES stored_files (id),
    recorded_by uuid CONSTRAINT safety_trainings_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    voided_at timestamptz, voided_by uuid CONSTRAINT safety_trainings_voided_by_fkey REFERENCES users (id), void_reason text,
    CONSTRAINT safety_trainings_days_check CHECK (valid_until >= trained_on),
    CONSTRAINT safety_trainings_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL)));
  CREATE INDEX safety_trainings_student_id_idx ON safety_trainings (student_id, family_id);
  CREATE INDEX safety_trainings_trained_on_idx ON safety_trainings (trained_on, id);
  SELECT audit_table('safety_trainings');
  CREATE TRIGGER safety_trainings_frozen BEFORE UPDATE OR DELETE ON safety_trainings FOR EACH ROW EXECUTE FUNCTION void_only();

  CREATE TABLE fitness_opinions (
    id uuid CONSTRAINT fitness_opinions_pkey PRIMARY KEY, student_id uuid NOT NULL CONSTRAINT fitness_opinions_student_id_fkey REFERENCES students (id),
    result text NOT NULL CONSTRAINT fitness_opinions_result_check CHECK (result = ANY (ARRAY['apt'::text, 'apt_with_restrictions'::text, 'unfit'::text])),
    restricted_codes text[] NOT NULL, given_on date NOT NULL, valid_until date NOT NULL, doctor text NOT NULL,
    recorded_by uuid CONSTRAINT fitness_opinions_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    voided_at timestamptz, voided_by uuid CONSTRAINT fitness_opinions_voided_by_fkey REFERENCES users (id), void_reason text,
    CONSTRAINT fitness_opinions_codes_check CHECK ((result = 'apt_with_restrictions'::text) = (cardinality(restricted_codes) > 0)),
    CONSTRAINT fitness_opinions_term_check CHECK (valid_until >= given_on AND valid_until <= (given_on + '1 year'::interval)),
    CONSTRAINT fitness_opinions_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL)));
  CREATE INDEX fitness_opinions_student_id_idx ON fitness_opinions (student_id, given_on);
  SELECT audit_table('fitness_opinions');
  CREATE TRIGGER fitness_opinions_frozen BEFORE UPDATE OR DELETE ON fitness_opinions FOR EACH ROW EXECUTE FUNCTION void_only();

  CREATE TABLE fitness_requests (
    id uuid CONSTRAINT fitness_requests_pkey PRIMARY KEY, student_id uuid NOT NULL CONSTRAINT fitness_requests_student_id_fkey REFERENCES students (id),
    requested_on date NOT NULL, chased_on date, answered_on date,
    CONSTRAINT fitness_requests_days_check CHECK (chased_on >= requested_on AND answered_on >= requested_on));
  CREATE UNIQUE INDEX fitness_requests_open_key ON fitness_requests (student_id) WHERE answered_on IS NULL;
  CREATE INDEX fitness_requests_student_id_idx ON fitness_requests (student_id, requested_on);
  SELECT audit_table('fitness_requests');

  CREATE TABLE clearances (
    id uuid CONSTRAINT clearances_pkey PRIMARY KEY, student_id uuid NOT NULL CONSTRAINT clearances_student_id_fkey REFERENCES students (id),
    kind text NOT NULL CONSTRAINT clearances_kind_check CHECK (kind = ANY (ARRAY['driving_permit'::text, 'electrical_habilitation'::text, 'diploma'::text])),
    label text NOT NULL, hazard_codes text[] NOT NULL CONSTRAINT clearances_codes_check CHECK (cardinality(hazard_codes) > 0), family_ids uuid[] NOT NULL, issued_on date NOT NULL, valid_until date,
    recorded_by uuid CONSTRAINT clearances_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    voided_at timestamptz, voided_by uuid CONSTRAINT clearances_voided_by_fkey REFERENCES users (id), void_reason text,
    CONSTRAINT clearances_days_check CHECK (valid_until >= issued_on), CONSTRAINT clearances_void_check CHECK ((voided_at IS NULL) = (void_reason IS NULL)));
  CREATE INDEX clearances_student_id_idx ON clearances (student_id, issued_on);
  SELECT audit_table('clearances');
  CREATE TRIGGER clearances_frozen BEFORE UPDATE OR DELETE ON clearances FOR EACH ROW EXECUTE FUNCTION void_only();

  CREATE TABLE accidents (
    id uuid CONSTRAINT accidents_pkey PRIMARY KEY, student_id uuid NOT NULL CONSTRAINT accidents_student_id_fkey REFERENCES students (id),
    happened_at timestamptz NOT NULL, place text NOT NULL, circumstances text NOT NULL, witnesses text, body_part text NOT NULL,
    care text NOT NULL CONSTRAINT accidents_care_check CHECK (care = ANY (ARRAY['none'::text, 'first_aid'::text, 'doctor'::text, 'hospital'::text])),
    fatal boolean NOT NULL, declare_by timestamptz NOT NULL, inspector_by timestamptz, declared_at timestamptz, inspector_told_at timestamptz, family_told_on date,
    recorded_by uuid CONSTRAINT accidents_recorded_by_fkey REFERENCES users (id), recorded_at timestamptz NOT NULL,
    CONSTRAINT accidents_fatal_check CHECK (fatal = (inspector_by IS NOT NULL)));
  CREATE INDEX accidents_happened_at_idx ON accidents (happened_at, id);
  CREATE INDEX accidents_student_id_idx ON accidents (student_id);
  SELECT audit_table('accidents');
`;

const PERMITS = `
  CREATE TABLE permit_decisions (
    id uuid CONSTRAINT permit_decisions_pkey PRIMARY KEY, student_id uuid NOT NULL CONSTRAINT permit_decisions_student_id_fkey REFERENCES students (id),
    operation_id uuid NOT NULL, operation_title text NOT NULL, machine_id uuid CONSTRAINT permit_decisions_machine_id_fkey REFERENCES machines (id), day date NOT NULL,
    purpose text NOT NULL CONSTRAINT permit_decisions_purpose_check CHECK (purpose = ANY (ARRAY['assignment'::text, 'hours'::text])),
    effect text NOT NULL CONSTRAINT permit_decisions_effect_check CHECK (effect = ANY (ARRAY['granted'::text, 'refused'::text, 'incident'::text])),
    outcome text NOT NULL CONSTRAINT permit_decisions_outcome_check CHECK (outcome = ANY (ARRAY['allow'::text, 'warn'::text, 'block'::text])),
    findings jsonb NOT NULL, inputs jsonb NOT NULL, ruleset_version text NOT NULL, confirmed text[] NOT NULL, override_reason text,
    decided_by uuid CONSTRAINT permit_decisions_decided_by_fkey REFERENCES users (id), decided_at timestamptz NOT NULL,
    CONSTRAINT permit_decisions_granted_check CHECK (effect <> 'granted'::text OR outcome <> 'block'::text),
    CONSTRAINT permit_decisions_incident_check CHECK (effect <> 'incident'::text OR outcome = 'block'::text),
    CONSTRAINT permit_decisions_override_check CHECK ((cardinality(confirmed) = 0) = (override_reason IS NULL)));
  CREATE INDEX permit_decisions_student_day_idx ON permit_decisions (student_id, day);
  CREATE INDEX permit_decisions_operation_id_idx ON permit_decisions (operation_id);
  CREATE INDEX permit_decisions_refused_idx ON permit_decisions (decided_at, id) WHERE effect = 'refused'::text;
  CREATE TRIGGER permit_decisions_frozen BEFORE UPDATE OR DELETE ON permit_decisions FOR EACH ROW EXECUTE FUNCTION refuse_change();

  CREATE TABLE permit_incidents (
    id uuid CONSTRAINT permit_incidents_pkey PRIMARY KEY, decision_id uuid NOT NULL CONSTRAINT permit_incidents_decision_id_fkey REFERENCES permit_decisions (id),
    student_id uuid NOT NULL CONSTRAINT permit_incidents_student_id_fkey REFERENCES students (id), day date NOT NULL, opened_at timestamptz NOT NULL,
    closed_at timestamptz, closed_by uuid CONSTRAINT permit_incidents_closed_by_fkey REFERENCES users (id), closing_words text,
    CONSTRAINT permit_incidents_closed_check CHECK ((closed_at IS NULL) = (closing_words IS NULL)));
  CREATE UNIQUE INDEX permit_incidents_decision_id_key ON permit_incidents (decision_id);
  CREATE INDEX permit_incidents_day_idx ON permit_incidents (day, id);
  CREATE INDEX permit_incidents_open_idx ON permit_incidents (day, id) WHERE closed_at IS NULL;
  CREATE INDEX permit_incidents_student_id_idx ON permit_incidents (student_id);
  SELECT audit_table('permit_incidents');

  -- No blocked decision of hours that were worked without its incident, at the end of the transaction.
  CREATE FUNCTION incident_of_block() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NEW.effect = 'incident' AND NOT EXISTS (SELECT 1 FROM permit_incidents WHERE decision_id = NEW.id) THEN
      RAISE EXCEPTION 'decision % has no incident', NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
  END $$;
  CREATE CONSTRAINT TRIGGER permit_decisions_incident AFTER INSERT ON permit_decisions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION incident_of_block();
`;

const hazard = (
  code: string,
  hazard_class: string,
  title: string,
  verified: boolean,
  clearance: string | null = null,
): object => {
  const article = code.split('-').slice(0, 2).join('-');
  return { code, article, title, hazard_class, clearance, verified, source: `Code du travail, art. ${article}` };
};

/** `verified` false: taken from memory of the text, shown as « à vérifier ». */
const HAZARDS = [
  hazard('D4153-16', 'X', 'Actes ou spectacles violents ou pornographiques', false),
  hazard('D4153-17', 'R', 'Agents chimiques dangereux, cancérogènes, mutagènes ou toxiques pour la reproduction', true),
  hazard('D4153-18-N1', 'R', 'Amiante, empoussièrement de niveau 1', true),
  hazard('D4153-18-N23', 'X', 'Amiante, empoussièrement de niveau 2 ou 3', true),
  hazard('D4153-19', 'X', 'Agents biologiques des groupes 3 et 4', true),
  hazard('D4153-20', 'X', 'Vibrations au-delà des valeurs d’exposition journalière', true),
  hazard('D4153-21', 'R', 'Rayonnements ionisants, catégories A et B', false),
  hazard('D4153-22', 'R', 'Rayonnements optiques artificiels (arc de soudage, laser, ultraviolets)', false),
  hazard('D4153-23-C0', 'R', 'Milieu hyperbare, classe 0', false),
  hazard('D4153-23-C123', 'X', 'Milieu hyperbare, autres classes', true),
  hazard(
    'D4153-24-H',
    'P',
    'Opérations électriques avec habilitation, ou très basse tension de sécurité',
    false,
    'electrical_habilitation',
  ),
  hazard('D4153-24-NU', 'X', 'Accès sans surveillance à des pièces nues sous tension', true),
  hazard('D4153-24-ST', 'X', 'Travaux sous tension', true),
  hazard('D4153-25', 'X', 'Démolition, tranchées avec risque d’effondrement ou d’ensevelissement', false),
  hazard('D4153-26', 'X', 'Quadricycles et tracteurs sans protection contre le retournement', true),
  hazard('D4153-27', 'R', 'Conduite d’équipements mobiles automoteurs et de levage', true, 'driving_permit'),
  hazard('D4153-28-1', 'R', 'Machines de l’article R4313-78', true),
  hazard('D4153-28-2', 'R', 'Machines dont les éléments mobiles de travail restent accessibles en marche', true),
  hazard('D4153-29', 'R', 'Maintenance sans arrêt ni consignation', true),
  hazard('D4153-30-EPI', 'R', 'Travail temporaire en hauteur avec protection individuelle', true),
  hazard('D4153-30-SP', 'X', 'Travail temporaire en hauteur sans protection', true),
  hazard('D4153-31', 'R', 'Montage et démontage d’échafaudages', false),
  hazard('D4153-32', 'X', 'Travail en hauteur dans les arbres', true),
  hazard('D4153-33', 'R', 'Appareils à pression', false),
  hazard('D4153-34', 'R', 'Cuves, réservoirs, fosses et milieux confinés', false),
  hazard('D4153-35', 'R', 'Verre ou métal en fusion', false),
  hazard('D4153-36', 'X', 'Températures extrêmes', true),
  hazard('D4153-37', 'X', 'Abattage, animaux dangereux', false),
];

const family = (code: string, name: string, ...hazard_codes: string[]): object => ({ code, name, hazard_codes });
const MOVING = 'D4153-28-2';
const LISTED = 'D4153-28-1';
const CHEMICAL = 'D4153-17';
const OPTICAL = 'D4153-22';
const DRIVING = 'D4153-27';

/** A start only: which risks a machine of the school really has is the school's to say. */
const FAMILIES = [
  family('tour', 'Tour', MOVING),
  family('fraiseuse', 'Fraiseuse', MOVING),
  family('perceuse', 'Perceuse à colonne', MOVING),
  family('rectifieuse', 'Rectifieuse', MOVING),
  family('cisaille', 'Cisaille guillotine', MOVING),
  family('plieuse', 'Presse plieuse', LISTED),
  family('rouleuse', 'Rouleuse', MOVING),
  family('poinconneuse', 'Poinçonneuse', MOVING),
  family('tronconneuse', 'Tronçonneuse à métaux', MOVING),
  family('scie_ruban', 'Scie à ruban à métaux', MOVING),
  family('touret', 'Touret à meuler', MOVING),
  family('meuleuse', 'Meuleuse portative', MOVING),
  family('mig_mag', 'Poste MIG/MAG', OPTICAL, CHEMICAL),
  family('tig', 'Poste TIG', OPTICAL, CHEMICAL),
  family('arc', 'Poste à l’arc', OPTICAL, CHEMICAL),
  family('plasma', 'Découpe plasma', OPTICAL, CHEMICAL),
  family('laser', 'Découpe laser', OPTICAL, CHEMICAL),
  family('oxycoupage', 'Oxycoupage', OPTICAL, CHEMICAL),
  family('presse', 'Presse hydraulique', LISTED),
  family('pont_roulant', 'Pont roulant', DRIVING),
  family('chariot', 'Chariot élévateur', DRIVING),
  family('pont_auto', 'Pont élévateur de véhicules', LISTED),
  family('toupie', 'Toupie', LISTED, CHEMICAL),
  family('scie_format', 'Scie à format', LISTED, CHEMICAL),
  family('degauchisseuse', 'Dégauchisseuse', LISTED, CHEMICAL),
  family('raboteuse', 'Raboteuse', LISTED, CHEMICAL),
  family('mortaiseuse', 'Mortaiseuse', MOVING, CHEMICAL),
  family('cn3', 'Commande numérique 3 axes', MOVING),
  family('cn5', 'Commande numérique 5 axes', MOVING),
  family('cabine_peinture', 'Cabine de peinture', CHEMICAL),
  family('four', 'Four'),
  family('trancheur', 'Trancheur', MOVING),
  family('batteur', 'Batteur-mélangeur', MOVING),
  family('surjeteuse', 'Surjeteuse', MOVING),
  family('presse_textile', 'Presse textile', LISTED),
  family('poste_manuel', 'Poste manuel, sans machine'),
];

const HOUSE = [
  { rule: 'day_too_long', limit_value: 480, limit_under_16: null, article: 'L3162-1', verified: true },
  { rule: 'week_too_long', limit_value: 2100, limit_under_16: null, article: 'L3162-1', verified: true },
  { rule: 'break_missing', limit_value: 270, limit_under_16: null, article: 'L3162-3', verified: true },
  { rule: 'night_work', limit_value: 1320, limit_under_16: 1200, article: 'L3163-1', verified: true },
  { rule: 'daily_rest_short', limit_value: 720, limit_under_16: 840, article: 'L3164-1', verified: true },
  { rule: 'weekly_rest_missing', limit_value: 2, limit_under_16: null, article: 'L3164-2', verified: true },
  { rule: 'public_holiday', limit_value: 0, limit_under_16: null, article: 'L3164-6', verified: true },
];
