import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { MATERIAL_UNITS, type MaterialUnit } from '../material/item/material-item.rules.js';
import { type EstimatedKind } from './estimate.rules.js';

const MARGIN = 'margin_bp >= -10000 AND margin_bp <= 100000';

/** What an inquiry would cost and be sold for. Once a quote is made of it, it stays as it is. */
@Entity('estimates')
@Check('estimates_discount_bp_check', 'discount_bp >= 0 AND discount_bp <= 10000')
@Index('estimates_priced_on_idx', ['pricedOn', 'id'])
@Index('estimates_inquiry_id_idx', ['inquiryId', 'id'])
export class Estimate {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'estimates_pkey' }) id: string;
  @ForeignKey('Inquiry', { name: 'estimates_inquiry_id_fkey' })
  @Column('uuid', { name: 'inquiry_id' })
  inquiryId: string;
  @Column('text') title: string;
  /** the day of the market rates it was priced with */
  @Column('date', { name: 'priced_on' }) pricedOn: string;
  @Column('int', { name: 'discount_bp' }) discountBp: number;
  /** before tax */
  @Column('bigint', { name: 'net_cents' }) netCents: number;
  /** the day on which a quote was made of it */
  @Column('date', { name: 'quoted_on', nullable: true }) quotedOn: string | null;
  @ForeignKey('User', { name: 'estimates_written_by_fkey' })
  @Column('uuid', { name: 'written_by', nullable: true })
  writtenBy: string | null;
  @Column('timestamptz', { name: 'written_at' }) writtenAt: Date;
}

@Entity('estimate_parts')
@Check('estimate_parts_quantity_check', 'quantity > 0')
@Index('estimate_parts_estimate_id_position_key', ['estimateId', 'position'], { unique: true })
export class EstimatePart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'estimate_parts_pkey' }) id: string;
  @ForeignKey('Estimate', { name: 'estimate_parts_estimate_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'estimate_id' })
  estimateId: string;
  @Column('int') position: number;
  @Column('text') label: string;
  @Column('numeric', { precision: 12, scale: 4 }) quantity: string;
  @Column('text') unit: string;
}

/** Times and rate as of the day it was priced. */
@Entity('estimate_operations')
@Check('estimate_operations_kind_check', "kind = ANY (ARRAY['work'::text, 'training'::text])")
@Check('estimate_operations_setup_check', 'setup_minutes >= 0')
@Check('estimate_operations_piece_check', 'piece_minutes >= 0')
@Check('estimate_operations_rate_check', 'rate_cents >= 0')
@Check('estimate_operations_margin_check', MARGIN)
@Index('estimate_operations_part_id_position_key', ['partId', 'position'], { unique: true })
export class EstimateOperation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'estimate_operations_pkey' }) id: string;
  @ForeignKey('EstimatePart', { name: 'estimate_operations_part_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'part_id' })
  partId: string;
  @Column('int') position: number;
  @ForeignKey('CatalogueOperation', { name: 'estimate_operations_catalogue_operation_id_fkey' })
  @Column('uuid', { name: 'catalogue_operation_id', nullable: true })
  catalogueOperationId: string | null;
  @Column('text') title: string;
  @ForeignKey('Machine', { name: 'estimate_operations_machine_id_fkey' })
  @Column('uuid', { name: 'machine_id', nullable: true })
  machineId: string | null;
  @Column('text') kind: EstimatedKind;
  @Column('int', { name: 'setup_minutes' }) setupMinutes: number;
  @Column('numeric', { name: 'piece_minutes', precision: 9, scale: 2 }) pieceMinutes: string;
  /** cents before tax for an hour */
  @Column('bigint', { name: 'rate_cents' }) rateCents: number;
  @Column('int', { name: 'margin_bp' }) marginBp: number;
}

@Entity('estimate_materials')
@Check(
  'estimate_materials_unit_check',
  `unit = ANY (ARRAY[${MATERIAL_UNITS.map((one) => `'${one}'::text`).join(', ')}])`,
)
@Check('estimate_materials_quantity_check', 'quantity > 0')
@Check('estimate_materials_cost_check', 'unit_cost >= 0')
@Check('estimate_materials_waste_check', 'waste_bp >= 0 AND waste_bp <= 100000')
@Check('estimate_materials_margin_check', MARGIN)
@Index('estimate_materials_part_id_position_key', ['partId', 'position'], { unique: true })
export class EstimateMaterial {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'estimate_materials_pkey' }) id: string;
  @ForeignKey('EstimatePart', { name: 'estimate_materials_part_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'part_id' })
  partId: string;
  @Column('int') position: number;
  @Column('text') label: string;
  @Column('text') unit: MaterialUnit;
  @Column('numeric', { precision: 14, scale: 3 }) quantity: string;
  /** euros before tax */
  @Column('numeric', { name: 'unit_cost', precision: 12, scale: 4 }) unitCost: string;
  @Column('int', { name: 'waste_bp' }) wasteBp: number;
  @Column('int', { name: 'margin_bp' }) marginBp: number;
}

/** Work that another firm does: galvanising, laser cutting. */
@Entity('estimate_subcontracts')
@Check('estimate_subcontracts_cost_check', 'cost_cents >= 0')
@Check('estimate_subcontracts_days_check', 'days >= 0 AND days <= 366')
@Check('estimate_subcontracts_margin_check', MARGIN)
@Index('estimate_subcontracts_part_id_position_key', ['partId', 'position'], { unique: true })
export class EstimateSubcontract {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'estimate_subcontracts_pkey' }) id: string;
  @ForeignKey('EstimatePart', { name: 'estimate_subcontracts_part_id_fkey', onDelete: 'CASCADE' })
  @Column('uuid', { name: 'part_id' })
  partId: string;
  @Column('int') position: number;
  @Column('text') supplier: string;
  @Column('text') what: string;
  @Column('bigint', { name: 'cost_cents' }) costCents: number;
  @Column('int') days: number;
  @Column('int', { name: 'margin_bp' }) marginBp: number;
}
