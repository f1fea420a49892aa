import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { DECLARATION_TRANSITIONS, type DeclarationState } from './declaration.rules.js';

/** A declaration of derogation (Labour code, art. R4153-41): frozen once sent, a change is a new one. */
@Entity('derogation_declarations')
@Check('derogation_declarations_state_check', DECLARATION_TRANSITIONS.sqlCheck('state'))
@Check(
  'derogation_declarations_sent_check',
  "((state = 'draft'::text) = (sent_on IS NULL)) AND ((sent_on IS NULL) = (valid_until IS NULL)) AND ((sent_on IS NULL) = (proof IS NULL))",
)
@Check(
  'derogation_declarations_end_check',
  "((state = ANY (ARRAY['replaced'::text, 'ended'::text])) = (ended_on IS NOT NULL)) AND ((ended_on IS NULL) = (end_reason IS NULL))",
)
@Check(
  'derogation_declarations_term_check',
  "(valid_until > sent_on) AND (valid_until <= (sent_on + '3 years'::interval))",
)
@Index('derogation_declarations_sent_on_idx', ['sentOn', 'id'])
export class DerogationDeclaration {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'derogation_declarations_pkey' }) id: string;
  @Column('text') state: DeclarationState;
  @Column('text') sector: string;
  @Column('text') trainings: string;
  @Column('text', { array: true }) works: string[];
  @Column('uuid', { name: 'family_ids', array: true }) familyIds: string[];
  @Column('uuid', { name: 'machine_ids', array: true }) machineIds: string[];
  /** beside the school's own premises */
  @Column('text', { array: true }) sites: string[];
  @Column('uuid', { name: 'supervisor_ids', array: true }) supervisorIds: string[];
  @ForeignKey('DerogationDeclaration', { name: 'derogation_declarations_replaces_id_fkey' })
  @Column('uuid', { name: 'replaces_id', nullable: true })
  replacesId: string | null;
  @Column('date', { name: 'sent_on', nullable: true }) sentOn: string | null;
  /** what gives the day certainty: registered letter, receipt of a platform … */
  @Column('text', { nullable: true }) proof: string | null;
  /** the last day */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: string | null;
  /** the first day on which it holds no more */
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'end_reason', nullable: true }) endReason: string | null;
}
