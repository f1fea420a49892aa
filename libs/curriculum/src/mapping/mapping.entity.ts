import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { type Origin, ORIGINS_CHECK } from '../framework/framework.rules.js';
import type { MappingState } from './mapping.rules.js';

/** Evidence on the one competence counts for the other, of a later version: said by a file, or decided by the school. */
@Entity('competence_mappings')
@Check('competence_mappings_origin_check', ORIGINS_CHECK)
@Check('competence_mappings_state_check', "state = ANY (ARRAY['in_force'::text, 'set_aside'::text])")
@Check('competence_mappings_distinct_check', 'from_competence_id <> to_competence_id')
@Unique('competence_mappings_pair_key', ['fromCompetenceId', 'toCompetenceId'])
@Index('competence_mappings_to_competence_id_idx', ['toCompetenceId'])
export class CompetenceMapping {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'competence_mappings_pkey' }) id: string;
  @ForeignKey('Competence', { name: 'competence_mappings_from_competence_id_fkey' })
  @Column('uuid', { name: 'from_competence_id' })
  fromCompetenceId: string;
  @ForeignKey('Competence', { name: 'competence_mappings_to_competence_id_fkey' })
  @Column('uuid', { name: 'to_competence_id' })
  toCompetenceId: string;
  @Column('text') origin: Origin;
  /** set aside by the school, it counts no more; no later import brings it back */
  @Column('text') state: MappingState;
  @Column('text') source: string;
  @ForeignKey('User', { name: 'competence_mappings_decided_by_fkey' })
  @Column('uuid', { name: 'decided_by', nullable: true })
  decidedBy: string | null;
  @Column('text', { name: 'decided_by_name' }) decidedByName: string;
  @Column('timestamptz', { name: 'decided_at' }) decidedAt: Date;
}
