import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { CarryKind } from './addition-carry.rules.js';

/** One addition of the school that was carried to another version. What the school removes there by hand stays removed. */
@Entity('addition_carries')
@Check(
  'addition_carries_kind_check',
  "kind = ANY (ARRAY['competence'::text, 'criterion'::text, 'weight'::text, 'exam_rule'::text])",
)
@Unique('addition_carries_once_key', ['toFrameworkId', 'kind', 'originKey', 'targetKey'])
export class AdditionCarry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'addition_carries_pkey' }) id: string;
  @ForeignKey('Framework', { name: 'addition_carries_from_framework_id_fkey' })
  @Column('uuid', { name: 'from_framework_id' })
  fromFrameworkId: string;
  @ForeignKey('Framework', { name: 'addition_carries_to_framework_id_fkey' })
  @Column('uuid', { name: 'to_framework_id' })
  toFrameworkId: string;
  @Column('text') kind: CarryKind;
  /** id in the old version; of a weight: operation and old competence */
  @Column('text', { name: 'origin_key' }) originKey: string;
  /** id in the new version; of a weight: the new competence */
  @Column('text', { name: 'target_key' }) targetKey: string;
  @Column('timestamptz', { name: 'carried_at' }) carriedAt: Date;
  @Column('text', { name: 'carried_by_name' }) carriedByName: string;
}
