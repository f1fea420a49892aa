import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** What a printed label holds: a short word without meaning, drawn before the first printing and kept for ever. */
@Entity('scan_codes')
@Check('scan_codes_what_check', '(operation_id IS NULL) <> (machine_id IS NULL)')
@Index('scan_codes_operation_id_key', ['operationId'], { unique: true, where: 'operation_id IS NOT NULL' })
@Index('scan_codes_machine_id_key', ['machineId'], { unique: true, where: 'machine_id IS NOT NULL' })
export class ScanCode {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'scan_codes_pkey' }) code: string;
  @ForeignKey('Operation', { name: 'scan_codes_operation_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'operation_id', nullable: true })
  operationId: string | null;
  @ForeignKey('Machine', { name: 'scan_codes_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('timestamptz', { name: 'drawn_at' }) drawnAt: Date;
}
