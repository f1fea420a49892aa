import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A wrong entry is withdrawn with its reason and stays readable; only what counts is held to be unique. */
const WITHDRAWN = `
  ALTER TABLE tax_pledges ADD COLUMN withdrawn_reason text;
  UPDATE tax_pledges SET withdrawn_reason = 'Sans motif noté' WHERE withdrawn_on IS NOT NULL;
  ALTER TABLE tax_pledges ADD CONSTRAINT tax_pledges_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL));

  ALTER TABLE tax_campaigns ADD COLUMN withdrawn_on date, ADD COLUMN withdrawn_reason text,
    ADD CONSTRAINT tax_campaigns_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)),
    DROP CONSTRAINT tax_campaigns_year_key;
  CREATE UNIQUE INDEX tax_campaigns_year_key ON tax_campaigns (year) WHERE withdrawn_on IS NULL;

  ALTER TABLE grant_items ADD COLUMN withdrawn_on date, ADD COLUMN withdrawn_reason text,
    ADD CONSTRAINT grant_items_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL)),
    DROP CONSTRAINT grant_items_cost_id_key;
  CREATE UNIQUE INDEX grant_items_cost_id_key ON grant_items (cost_id) WHERE withdrawn_on IS NULL;

  ALTER TABLE funding_loans ADD COLUMN withdrawn_on date, ADD COLUMN withdrawn_reason text,
    ADD CONSTRAINT funding_loans_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL));
`;

const PACKS = `
  CREATE TABLE funding_packs (
    id uuid CONSTRAINT funding_packs_pkey PRIMARY KEY,
    agreement_id uuid NOT NULL CONSTRAINT funding_packs_agreement_id_fkey REFERENCES funding_agreements (id),
    run_id uuid NOT NULL CONSTRAINT funding_packs_run_id_fkey REFERENCES job_runs (id),
    file_id uuid CONSTRAINT funding_packs_file_id_fkey REFERENCES stored_files (id),
    file_count integer CONSTRAINT funding_packs_count_check CHECK (file_count > 0),
    made_on date NOT NULL,
    requested_by_name text NOT NULL,
    CONSTRAINT funding_packs_made_check CHECK ((file_id IS NULL) = (file_count IS NULL))
  );
  CREATE INDEX funding_packs_agreement_id_idx ON funding_packs (agreement_id, id);
  CREATE INDEX funding_packs_run_id_idx ON funding_packs (run_id);
  CREATE INDEX funding_packs_file_id_idx ON funding_packs (file_id);
  SELECT audit_table('funding_packs');
`;

/** Which firm took a leaver: asked with the survey, so that the firm is seen as an employer too. */
const EMPLOYERS = `
  ALTER TABLE exit_surveys ADD COLUMN employer_id uuid CONSTRAINT exit_surveys_employer_id_fkey REFERENCES customers (id),
    ADD CONSTRAINT exit_surveys_employer_check CHECK (employer_id IS NULL OR situation IN ('employed', 'apprenticeship'));
  CREATE INDEX exit_surveys_employer_id_idx ON exit_surveys (employer_id) WHERE employer_id IS NOT NULL;
  CREATE INDEX placements_host_id_idx ON placements (host_id, from_on);
`;

const DUTIES = `
  CREATE TABLE yearly_duties (
    id uuid CONSTRAINT yearly_duties_pkey PRIMARY KEY,
    code text CONSTRAINT yearly_duties_code_key UNIQUE,
    title text COLLATE fr NOT NULL,
    rule text NOT NULL CONSTRAINT yearly_duties_rule_check CHECK (rule IN ('day', 'return')),
    month_day text CONSTRAINT yearly_duties_month_day_check CHECK (month_day ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
    after_days integer CONSTRAINT yearly_duties_after_check CHECK (after_days >= 0 AND after_days <= 366),
    lead_days integer NOT NULL CONSTRAINT yearly_duties_lead_check CHECK (lead_days >= 0 AND lead_days <= 180),
    source text,
    verified boolean NOT NULL,
    state text NOT NULL CONSTRAINT yearly_duties_state_check CHECK (state IN ('suggested', 'active', 'off')),
    starts_on date,
    CONSTRAINT yearly_duties_when_check CHECK ((rule = 'day') = (month_day IS NOT NULL) AND (rule = 'return') = (after_days IS NOT NULL)),
    CONSTRAINT yearly_duties_source_check CHECK (NOT verified OR source IS NOT NULL),
    CONSTRAINT yearly_duties_starts_check CHECK ((state = 'active') = (starts_on IS NOT NULL))
  );
  SELECT audit_table('yearly_duties');

  CREATE TABLE duty_dones (
    id uuid CONSTRAINT duty_dones_pkey PRIMARY KEY,
    duty_id uuid NOT NULL CONSTRAINT duty_dones_duty_id_fkey REFERENCES yearly_duties (id),
    due_on date NOT NULL,
    done_on date NOT NULL,
    done_by_name text NOT NULL,
    note text,
    withdrawn_on date,
    withdrawn_reason text,
    CONSTRAINT duty_dones_withdrawn_check CHECK ((withdrawn_on IS NULL) = (withdrawn_reason IS NULL))
  );
  CREATE UNIQUE INDEX duty_dones_once_key ON duty_dones (duty_id, due_on) WHERE withdrawn_on IS NULL;
  CREATE INDEX duty_dones_duty_id_idx ON duty_dones (duty_id, due_on);
  SELECT audit_table('duty_dones');
`;

interface Seed {
  readonly code: string;
  readonly title: string;
  readonly when: { readonly day: string } | { readonly after: number };
  readonly leadDays: number;
  readonly source?: string;
}

/** Its text was read: it counts from the first day on. */
const VERIFIED: readonly Seed[] = [
  {
    code: 'pupil_list',
    title: 'Envoyer la liste des élèves soumis à l’obligation scolaire au maire et au DASEN',
    when: { after: 8 },
    leadDays: 10,
    source: 'Code de l’éducation, R131-3\u202f: dans les huit jours de la rentrée',
  },
];

/** What such schools usually do; the day is theirs to say, so nothing reminds of it before the school accepts it. */
const SUGGESTED: readonly Seed[] = [
  { code: 'insurance', title: 'Réunir les attestations d’assurance', when: { day: '10-15' }, leadDays: 30 },
  { code: 'fitness', title: 'Vérifier les avis d’aptitude médicale', when: { day: '10-15' }, leadDays: 30 },
  { code: 'safety_day', title: 'Journée de formation à la sécurité', when: { day: '09-30' }, leadDays: 21 },
  { code: 'machine_sheets', title: 'Faire signer les fiches machines', when: { day: '10-15' }, leadDays: 30 },
  { code: 'exam_entry', title: 'Inscrire les candidats aux examens (Cyclades)', when: { day: '11-15' }, leadDays: 30 },
  { code: 'exam_needs', title: 'Demander les aménagements d’examen', when: { day: '11-15' }, leadDays: 30 },
  { code: 'budget', title: 'Préparer le budget de l’année suivante', when: { day: '11-30' }, leadDays: 30 },
  {
    code: 'tax_listing',
    title: 'Demander l’inscription sur la liste du préfet (taxe d’apprentissage)',
    when: { day: '11-15' },
    leadDays: 30,
  },
  { code: 'state_report', title: 'Envoyer le bilan de la subvention de l’État', when: { day: '03-31' }, leadDays: 45 },
  { code: 'open_days', title: 'Journées portes ouvertes et recrutement', when: { day: '02-15' }, leadDays: 45 },
  {
    code: 'tax_campaign',
    title: 'Lancer la campagne de taxe d’apprentissage auprès des employeurs',
    when: { day: '03-01' },
    leadDays: 30,
  },
  { code: 'exams', title: 'Examens, résultats et première enquête de sortie', when: { day: '05-15' }, leadDays: 30 },
  { code: 'accounts', title: 'Faire approuver les comptes', when: { day: '06-30' }, leadDays: 60 },
  { code: 'risk_assessment', title: 'Mettre à jour le document unique (DUERP)', when: { day: '09-15' }, leadDays: 45 },
  { code: 'fire_drill', title: 'Exercice d’évacuation et registre de sécurité', when: { day: '09-30' }, leadDays: 21 },
  {
    code: 'checks',
    title: 'Vérifications périodiques\u202f: levage, presses, électricité',
    when: { day: '07-15' },
    leadDays: 60,
  },
];

/** Fixed, so that a restored school has each of them once. */
const SEED_ID = '01920000-0000-7000-8000-0000000f11';

export class FundingRest1764000540000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(WITHDRAWN);
    await run.query(PACKS);
    await run.query(EMPLOYERS);
    await run.query(DUTIES);
    for (const [index, seed] of [...VERIFIED, ...SUGGESTED].entries())
      await this.seed(run, `${SEED_ID}${String(index + 1).padStart(2, '0')}`, seed, VERIFIED.includes(seed));
  }

  /** A verified duty counts from 2027 on: none is late because the program is new. */
  private seed(
    run: QueryRunner,
    id: string,
    { code, title, when, leadDays, source }: Seed,
    verified: boolean,
  ): Promise<unknown> {
    return run.query(
      `INSERT INTO yearly_duties (id, code, title, rule, month_day, after_days, lead_days, source, verified, state, starts_on)
       VALUES ($11, $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        code,
        title,
        'day' in when ? 'day' : 'return',
        'day' in when ? when.day : null,
        'after' in when ? when.after : null,
        leadDays,
        source ?? null,
        verified,
        verified ? 'active' : 'suggested',
        verified ? '2027-01-01' : null,
        id,
      ],
    );
  }

  async down(): Promise<void> {
    throw new Error('The rest of funding is not undone: restore a backup instead.');
  }
}
