import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { HazardClass, WorkClearance } from './hazard.rules.js';

/** A row of the table of works. Read-only: the law changes by migration. */
@Entity('hazards')
@Check('hazards_class_check', "hazard_class = ANY (ARRAY['R'::text, 'X'::text, 'P'::text])")
@Check('hazards_clearance_check', "clearance = ANY (ARRAY['driving_permit'::text, 'electrical_habilitation'::text])")
@Check(
  'hazards_lift_check',
  "((hazard_class <> 'P'::text) OR (clearance IS NOT NULL)) AND ((hazard_class <> 'X'::text) OR (clearance IS NULL))",
)
@Index('hazards_code_valid_from_key', ['code', 'validFrom'], { unique: true })
export class Hazard {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'hazards_pkey' }) id: string;
  @Column('text') code: string;
  @Column('text') article: string;
  @Column('text') title: string;
  @Column('text', { name: 'hazard_class' }) hazardClass: HazardClass;
  @Column('text', { nullable: true }) clearance: WorkClearance | null;
  @Column('date', { name: 'valid_from' }) validFrom: string;
  @Column('text') source: string;
  /** false: shown as « à vérifier » */
  @Column('boolean') verified: boolean;
}

/** A kind of machine with its risks, as the school sees them: what declarations cover and trainings are signed for. */
@Entity('machine_families')
@Index('machine_families_code_key', ['code'], { unique: true })
@Index('machine_families_name_key', ['name'], { unique: true })
export class MachineFamily {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'machine_families_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) name: string;
  @Column('text', { name: 'hazard_codes', array: true }) hazardCodes: string[];
  @Column('boolean') active: boolean;
}

/** What safety knows of a machine of the workshop: family, risks of its own, place, next periodic check. */
@Entity('machine_safety')
@Index('machine_safety_family_id_idx', ['familyId'])
export class MachineSafety {
  @ForeignKey('Machine', { name: 'machine_safety_machine_id_fkey' })
  @PrimaryColumn('uuid', { name: 'machine_id', primaryKeyConstraintName: 'machine_safety_pkey' })
  machineId: string;
  @ForeignKey('MachineFamily', { name: 'machine_safety_family_id_fkey' })
  @Column('uuid', { name: 'family_id' })
  familyId: string;
  @Column('text', { name: 'hazard_codes', array: true }) hazardCodes: string[];
  /** null: the school's own premises */
  @Column('text', { nullable: true }) site: string | null;
}

/** The risks of an operation beside those of its machine: paint, height, confined space. */
@Entity('operation_hazards')
export class OperationHazards {
  @ForeignKey('Operation', { name: 'operation_hazards_operation_id_fkey', onDelete: 'CASCADE' })
  @PrimaryColumn('uuid', { name: 'operation_id', primaryKeyConstraintName: 'operation_hazards_pkey' })
  operationId: string;
  @Column('text', { name: 'hazard_codes', array: true }) hazardCodes: string[];
}
