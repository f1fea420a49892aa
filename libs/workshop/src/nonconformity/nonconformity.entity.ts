import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import {
  type Cause,
  CAUSES,
  type Decision,
  DECISIONS,
  NONCONFORMITY_TRANSITIONS,
  type NonconformityState,
} from './nonconformity.rules.js';

const oneOf = (column: string, words: readonly string[]): string =>
  `${column} = ANY (ARRAY[${words.map((one) => `'${one}'::text`).join(', ')}])`;

/** What went wrong on an order, why, and what was decided. The hours of its rework are those of the operation that it opened. */
@Entity('nonconformities')
@Check('nonconformities_state_check', NONCONFORMITY_TRANSITIONS.sqlCheck('state'))
@Check('nonconformities_cause_check', oneOf('cause', CAUSES))
@Check('nonconformities_decision_check', oneOf('decision', DECISIONS))
@Check('nonconformities_quantities_check', 'scrapped >= 0 AND to_rework >= 0')
@Check('nonconformities_cause_words_check', "(cause = 'other'::text) = (cause_words IS NOT NULL)")
@Check('nonconformities_accepted_check', "coalesce(decision = 'accepted'::text, false) = (accepted_by IS NOT NULL)")
@Check('nonconformities_rework_check', "coalesce(decision = 'rework'::text, false) = (rework_operation_id IS NOT NULL)")
@Check('nonconformities_decided_check', '(decision IS NULL) = (decided_on IS NULL)')
@Check(
  'nonconformities_ended_check',
  "(state = ANY (ARRAY['settled'::text, 'withdrawn'::text])) = (ended_on IS NOT NULL)",
)
@Check('nonconformities_withdrawn_check', "(state = 'withdrawn'::text) = (withdrawal_reason IS NOT NULL)")
@Index('nonconformities_search_idx', { synchronize: false })
@Index('nonconformities_found_on_idx', ['foundOn', 'id'])
@Index('nonconformities_order_id_idx', ['orderId', 'id'])
@Index('nonconformities_operation_id_idx', ['operationId'], { where: 'operation_id IS NOT NULL' })
@Index('nonconformities_measurement_id_idx', ['measurementId'], { where: 'measurement_id IS NOT NULL' })
@Index('nonconformities_rework_operation_id_idx', ['reworkOperationId'], { where: 'rework_operation_id IS NOT NULL' })
export class Nonconformity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'nonconformities_pkey' }) id: string;
  @ForeignKey('ProductionOrder', { name: 'nonconformities_order_id_fkey' })
  @Column('uuid', { name: 'order_id' })
  orderId: string;
  /** null: of the whole order */
  @ForeignKey('Operation', { name: 'nonconformities_operation_id_fkey' })
  @Column('uuid', { name: 'operation_id', nullable: true })
  operationId: string | null;
  /** the value out of tolerance that showed it */
  @ForeignKey('Measurement', { name: 'nonconformities_measurement_id_fkey' })
  @Column('uuid', { name: 'measurement_id', nullable: true })
  measurementId: string | null;
  @Column('date', { name: 'found_on' }) foundOn: string;
  @ForeignKey('User', { name: 'nonconformities_found_by_fkey' })
  @Column('uuid', { name: 'found_by', nullable: true })
  foundBy: string | null;
  @Column('timestamptz', { name: 'recorded_at' }) recordedAt: Date;
  @Column('text') what: string;
  @Column('text') cause: Cause;
  @Column('text', { name: 'cause_words', nullable: true }) causeWords: string | null;
  @Column('text', { name: 'search_text' }) searchText: string;
  @Column('numeric', { precision: 12, scale: 4 }) scrapped: string;
  @Column('numeric', { name: 'to_rework', precision: 12, scale: 4 }) toRework: string;
  @ForeignKey('StoredFile', { name: 'nonconformities_photo_id_fkey' })
  @Column('uuid', { name: 'photo_id', nullable: true })
  photoId: string | null;
  @Column('text') state: NonconformityState;
  @Column('text', { nullable: true }) decision: Decision | null;
  /** who accepted as is, for the client */
  @Column('text', { name: 'accepted_by', nullable: true }) acceptedBy: string | null;
  @ForeignKey('User', { name: 'nonconformities_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column('date', { name: 'decided_on', nullable: true }) decidedOn: string | null;
  @ForeignKey('Operation', { name: 'nonconformities_rework_operation_id_fkey' })
  @Column('uuid', { name: 'rework_operation_id', nullable: true })
  reworkOperationId: string | null;
  @Column('date', { name: 'ended_on', nullable: true }) endedOn: string | null;
  @Column('text', { name: 'withdrawal_reason', nullable: true }) withdrawalReason: string | null;
}
