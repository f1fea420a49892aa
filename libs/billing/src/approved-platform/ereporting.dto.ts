import { ChoiceField, DayField, IdField, InstantField, IntField, ListField, TextField } from '@etabli/platform';
import { REPORT_KINDS, type ReportKind, SALE_CATEGORIES, type SaleCategory } from './ereporting.rules.js';

const MOST = 100_000_000_00;
const MANY = { min: 0, max: 10_000_000 };

export class EreportingBatchView {
  @IdField() id: string;
  @ChoiceField('EreportingKind', REPORT_KINDS) kind: ReportKind;
  @TextField({ max: 120 }) name: string;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  @IntField({ min: 1, max: 10_000 }) rank: number;
  @InstantField() createdAt: string;
  @TextField({ max: 120 }) createdByName: string;
  @TextField({ max: 64 }) sha256: string;
  @IntField({ min: 1, max: 10_000_000 }) rowCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) totalCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
  @InstantField({ nullable: true, description: 'handed over to the platform; null: it waits' }) sentAt: string | null;
}

export class EreportingBatchesView {
  @ListField(() => EreportingBatchView) items: EreportingBatchView[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class FigureDocumentView {
  @IdField({ description: 'of the invoice' }) invoiceId: string;
  @TextField({ max: 35 }) number: string;
  @IntField({ min: -MOST, max: MOST, description: 'cents, its part of the figure' }) amountCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
}

export class ReportedFigureView {
  @DayField() day: string;
  @ChoiceField('ReportScope', ['B2C', 'INT']) scope: 'B2C' | 'INT';
  @ChoiceField('SaleCategory', SALE_CATEGORIES, { nullable: true, description: 'null: money received' })
  category: SaleCategory | null;
  @IntField({ min: 0, max: 10_000 }) vatRateBp: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents; net of the sales, or amount received' }) amountCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
  @ListField(() => FigureDocumentView, { description: 'what the figure is made of' }) documents: FigureDocumentView[];
}

export class EreportingBatchContentView extends EreportingBatchView {
  @ListField(() => ReportedFigureView) figures: ReportedFigureView[];
}

/** What would be told of a period that is not over, as it stands now. */
export class EreportingPendingView {
  @ChoiceField('EreportingKind', REPORT_KINDS) kind: ReportKind;
  @DayField() periodFrom: string;
  @DayField() periodTo: string;
  @IntField({ ...MANY, description: 'invoices, or payments' }) documentCount: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) totalCents: number;
  @IntField({ min: -MOST, max: MOST, description: 'cents' }) vatCents: number;
}

export class EreportingPendingsView {
  @DayField({ description: 'sales of before are not told' }) from: string;
  @ListField(() => EreportingPendingView) items: EreportingPendingView[];
}
