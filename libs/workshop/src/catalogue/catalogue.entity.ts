import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { CATALOGUE_TRANSITIONS, type CatalogueState } from './catalogue.rules.js';

/** An operation as the workshop knows how to do it; orders choose from here. Never deleted: retired. */
@Entity('catalogue_operations')
@Check('catalogue_operations_state_check', CATALOGUE_TRANSITIONS.sqlCheck('state'))
@Check('catalogue_operations_setup_check', 'setup_minutes >= 0')
@Check('catalogue_operations_piece_check', 'piece_minutes >= 0')
@Check('catalogue_operations_version_check', 'version > 0')
@Index('catalogue_operations_code_key', ['code'], { unique: true })
@Index('catalogue_operations_title_idx', ['title', 'id'])
@Index('catalogue_operations_machine_family_id_idx', ['machineFamilyId'])
@Index('catalogue_operations_search_idx', { synchronize: false })
export class CatalogueOperation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'catalogue_operations_pkey' }) id: string;
  @Column('text') code: string;
  @Column({ type: 'text', collation: 'fr' }) title: string;
  @ForeignKey('MachineFamily', { name: 'catalogue_operations_machine_family_id_fkey' })
  @Column('uuid', { name: 'machine_family_id', nullable: true })
  machineFamilyId: string | null;
  /** risks beside those of the machine, in safety's codes; copied to the operation when it is chosen */
  @Column('text', { name: 'hazard_codes', array: true, nullable: true }) hazardCodes: string[] | null;
  @Column('int', { name: 'setup_minutes' }) setupMinutes: number;
  @Column('numeric', { name: 'piece_minutes', precision: 9, scale: 2 }) pieceMinutes: string;
  @Column('text') state: CatalogueState;
  /** grows with each change of what it says */
  @Column('int') version: number;
  @Column('text', { name: 'search_text' }) searchText: string;
}

/** What the operation teaches. Orders keep the weights of the day they chose it. */
@Entity('catalogue_competences')
@Check('catalogue_competences_weight_check', 'weight >= 1 AND weight <= 100')
@Index('catalogue_competences_competence_id_idx', ['competenceId'])
export class CatalogueCompetence {
  @ForeignKey('CatalogueOperation', { name: 'catalogue_competences_catalogue_operation_id_fkey' })
  @PrimaryColumn('uuid', { name: 'catalogue_operation_id', primaryKeyConstraintName: 'catalogue_competences_pkey' })
  catalogueOperationId: string;
  @ForeignKey('Competence', { name: 'catalogue_competences_competence_id_fkey' })
  @PrimaryColumn('uuid', { name: 'competence_id', primaryKeyConstraintName: 'catalogue_competences_pkey' })
  competenceId: string;
  @Column('int') weight: number;
}

/** One step of the instructions, in words a youth reads, with its picture. */
@Entity('catalogue_steps')
@Index('catalogue_steps_catalogue_operation_id_idx', ['catalogueOperationId', 'position', 'id'])
export class CatalogueStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'catalogue_steps_pkey' }) id: string;
  @ForeignKey('CatalogueOperation', { name: 'catalogue_steps_catalogue_operation_id_fkey' })
  @Column('uuid', { name: 'catalogue_operation_id' })
  catalogueOperationId: string;
  @Column('int') position: number;
  @Column('text') text: string;
  @ForeignKey('StoredFile', { name: 'catalogue_steps_picture_id_fkey' })
  @Column('uuid', { name: 'picture_id', nullable: true })
  pictureId: string | null;
}
