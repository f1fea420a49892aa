import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Effect, Purpose } from './effect.rules.js';
import type { KeptInputs } from './grounds.js';
import type { Finding, Outcome } from './permit.rules.js';

/** What many decisions read alike, kept once, by its hash: see `Grounds`. Names nobody but staff; frozen. */
@Entity('permit_grounds')
@Check('permit_grounds_hash_check', "hash = encode(sha256(convert_to(content, 'UTF8'::name)), 'hex'::text)")
export class PermitGrounds {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'permit_grounds_pkey' }) hash: string;
  /** JSON, as it was hashed */
  @Column('text') content: string;
}

/** What the gate said, with all that it read: evaluated anew with its ruleset it says the same. Frozen. */
@Entity('permit_decisions')
@Check('permit_decisions_purpose_check', "purpose = ANY (ARRAY['assignment'::text, 'hours'::text])")
@Check('permit_decisions_effect_check', "effect = ANY (ARRAY['granted'::text, 'refused'::text, 'incident'::text])")
@Check('permit_decisions_outcome_check', "outcome = ANY (ARRAY['allow'::text, 'warn'::text, 'block'::text])")
@Check('permit_decisions_granted_check', "(effect <> 'granted'::text) OR (outcome <> 'block'::text)")
@Check('permit_decisions_incident_check', "(effect <> 'incident'::text) OR (outcome = 'block'::text)")
@Check('permit_decisions_override_check', '(cardinality(confirmed) = 0) = (override_reason IS NULL)')
@Index('permit_decisions_student_day_idx', ['studentId', 'day'])
@Index('permit_decisions_refused_idx', ['decidedAt', 'id'], { where: "effect = 'refused'::text" })
export class PermitDecision {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'permit_decisions_pkey' }) id: string;
  @ForeignKey('Student', { name: 'permit_decisions_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  /** no key: a refused decision outlives an operation that was taken out of its order */
  @Column('uuid', { name: 'operation_id' }) operationId: string;
  @Column('text', { name: 'operation_title' }) operationTitle: string;
  @ForeignKey('Machine', { name: 'permit_decisions_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('date') day: string;
  @Column('text') purpose: Purpose;
  @Column('text') effect: Effect;
  @Column('text') outcome: Outcome;
  @Column('jsonb') findings: Finding[];
  @Column('jsonb') inputs: KeptInputs;
  @Column('text', { name: 'ruleset_version' }) rulesetVersion: string;
  /** the rules whose warning was passed over */
  @Column('text', { array: true }) confirmed: string[];
  @Column('text', { name: 'override_reason', nullable: true }) overrideReason: string | null;
  @ForeignKey('User', { name: 'permit_decisions_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
  /** null: `inputs` is whole */
  @ForeignKey('PermitGrounds', { name: 'permit_decisions_grounds_hash_fkey' })
  @Column('text', { name: 'grounds_hash', nullable: true })
  groundsHash: string | null;
}

/** Hours that were worked although the gate would have refused them: closed by the director, in words. */
@Entity('permit_incidents')
@Check('permit_incidents_closed_check', '(closed_at IS NULL) = (closing_words IS NULL)')
@Index('permit_incidents_decision_id_key', ['decisionId'], { unique: true })
@Index('permit_incidents_day_idx', ['day', 'id'])
@Index('permit_incidents_open_idx', ['day', 'id'], { where: 'closed_at IS NULL' })
@Index('permit_incidents_student_id_idx', ['studentId'])
export class PermitIncident {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'permit_incidents_pkey' }) id: string;
  @ForeignKey('PermitDecision', { name: 'permit_incidents_decision_id_fkey' })
  @Column('uuid', { name: 'decision_id' })
  decisionId: string;
  @ForeignKey('Student', { name: 'permit_incidents_student_id_fkey' })
  @Column('uuid', { name: 'student_id' })
  studentId: string;
  @Column('date') day: string;
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'closed_at', nullable: true }) closedAt: Date | null;
  @ForeignKey('User', { name: 'permit_incidents_closed_by_fkey' })
  @Column('uuid', { name: 'closed_by', nullable: true })
  closedBy: string | null;
  @Column('text', { name: 'closing_words', nullable: true }) closingWords: string | null;
}
