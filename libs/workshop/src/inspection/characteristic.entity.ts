import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MOMENTS, type Moment } from './inspection.rules.js';

const MOMENT = `moment = ANY (ARRAY[${MOMENTS.map((one) => `'${one}'::text`).join(', ')}])`;
const DEVIATIONS = 'lower_deviation <= upper_deviation';
const EVERY = "CASE WHEN moment = 'in_process'::text THEN every_n IS NOT NULL AND every_n > 0 ELSE every_n IS NULL END";

/** What the catalogue says is to check; copied into the order when the operation is chosen. */
@Entity('catalogue_characteristics')
@Check('catalogue_characteristics_moment_check', MOMENT)
@Check('catalogue_characteristics_deviations_check', DEVIATIONS)
@Check('catalogue_characteristics_every_check', EVERY)
@Index('catalogue_characteristics_catalogue_operation_id_idx', ['catalogueOperationId', 'position', 'id'])
export class CatalogueCharacteristic {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'catalogue_characteristics_pkey' }) id: string;
  @ForeignKey('CatalogueOperation', { name: 'catalogue_characteristics_catalogue_operation_id_fkey' })
  @Column('uuid', { name: 'catalogue_operation_id' })
  catalogueOperationId: string;
  @Column('int') position: number;
  @Column('text') label: string;
  @Column('numeric', { precision: 12, scale: 4 }) nominal: string;
  @Column('numeric', { name: 'lower_deviation', precision: 12, scale: 4 }) lowerDeviation: string;
  @Column('numeric', { name: 'upper_deviation', precision: 12, scale: 4 }) upperDeviation: string;
  @Column('text') unit: string;
  @Column('text', { nullable: true }) instrument: string | null;
  @Column('text') moment: Moment;
  @Column('int', { name: 'every_n', nullable: true }) everyN: number | null;
}

/** What is to check of an operation of an order. Its tolerance does not change once a value was taken. */
@Entity('characteristics')
@Check('characteristics_moment_check', MOMENT)
@Check('characteristics_deviations_check', DEVIATIONS)
@Check('characteristics_every_check', EVERY)
@Index('characteristics_operation_id_idx', ['operationId', 'position', 'id'])
export class Characteristic {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'characteristics_pkey' }) id: string;
  @ForeignKey('Operation', { name: 'characteristics_operation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'operation_id' })
  operationId: string;
  @Column('int') position: number;
  @Column('text') label: string;
  @Column('numeric', { precision: 12, scale: 4 }) nominal: string;
  @Column('numeric', { name: 'lower_deviation', precision: 12, scale: 4 }) lowerDeviation: string;
  @Column('numeric', { name: 'upper_deviation', precision: 12, scale: 4 }) upperDeviation: string;
  @Column('text') unit: string;
  @Column('text', { nullable: true }) instrument: string | null;
  @Column('text') moment: Moment;
  @Column('int', { name: 'every_n', nullable: true }) everyN: number | null;
}
