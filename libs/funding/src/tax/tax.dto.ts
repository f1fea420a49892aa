import {
  BooleanField,
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  PatternField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { TAX_TARGETS, type TaxTarget } from './tax.rules.js';

const LINE = { min: 1, max: 100_000 };
const YEAR = { min: 2000, max: 2099 };
const RATE = { min: 0, max: 10_000, description: 'basis points; null: nothing to divide by' };

export class CampaignRequest {
  @IntField(YEAR) year: number;
  @DayField({ optional: true, description: 'first day employers may choose' }) opensOn?: string | null;
  @DayField({ optional: true }) closesOn?: string | null;
}
export class CampaignDaysRequest {
  @DayField({ optional: true }) opensOn?: string | null;
  @DayField({ optional: true }) closesOn?: string | null;
}
export class PledgeRequest {
  @IdField() customerId: string;
  @CentsField({ min: 1 }) amountCents: number;
  @DayField() pledgedOn: string;
  @TextField({ optional: true, max: 300 }) note?: string | null;
}
export class EditPledgeRequest {
  @CentsField({ min: 1 }) amountCents: number;
  @DayField() pledgedOn: string;
  @TextField({ optional: true, max: 300 }) note?: string | null;
  @TextField({ max: 300 }) reason: string;
}
export class MatchReceiptRequest {
  @IdField() customerId: string;
  @TextField({ optional: true, max: 300, description: 'must be said when another one was chosen before' }) reason?:
    | string
    | null;
}
export class ThankRequest {
  @PatternField({
    optional: true,
    pattern: /^\d{9}$/,
    message: 'Choisissez un employeur de la liste.',
    max: 9,
    description: 'one employer; left out: all who paid',
  })
  siren?: string | null;
}

export class TaxRowRequest {
  @IntField({ ...LINE, description: 'line in the file' }) line: number;
  @TextsField({ max: 40, maxLength: 300 }) cells: string[];
}
export class TaxHeadingRequest {
  @TextField({ min: 0, max: 300, description: 'as in the file' }) heading: string;
  @ChoiceField('TaxTarget', TAX_TARGETS) target: TaxTarget;
}
export class TaxImportRequest {
  @ListField(() => TaxHeadingRequest, { min: 1, max: 40, description: 'in the order of the cells' })
  columns: TaxHeadingRequest[];
  @ListField(() => TaxRowRequest, { min: 1, max: 2000 }) rows: TaxRowRequest[];
  @DayField({ optional: true, description: 'for rows that say none' }) paidOn?: string | null;
  @BooleanField({ description: 'true: nothing is written' }) dryRun: boolean;
}
export class TaxTableView {
  @ListField(() => TaxHeadingRequest) columns: TaxHeadingRequest[];
  @ListField(() => TaxRowRequest) rows: TaxRowRequest[];
}
export class TaxProblemView {
  @ChoiceField('TaxTarget', TAX_TARGETS, { nullable: true, description: 'null: the whole row' })
  target: TaxTarget | null;
  @TextField({ max: 500 }) message: string;
}
export class TaxImportedRowView {
  @IntField(LINE) line: number;
  @TextField({ min: 0, max: 200 }) name: string;
  @ListField(() => TaxProblemView, { description: 'while there is one nothing is written' }) problems: TaxProblemView[];
  @TextsField({ max: 5, maxLength: 500 }) remarks: string[];
}
export class TaxImportResultView {
  @BooleanField() written: boolean;
  @IntField({ min: 0, max: 2000, description: 'payments that come or would come in' }) receipts: number;
  @IntField({ min: 0, max: 2000, description: 'payments that were there before' }) known: number;
  @IntField({ min: 0, max: 2000, description: 'of the new ones, with a known employer' }) matched: number;
  @CentsField() totalCents: number;
  @ListField(() => TaxImportedRowView, { description: 'rows with something to say' }) rows: TaxImportedRowView[];
}

export class CampaignRow {
  @IdField() id: string;
  @IntField(YEAR) year: number;
  @IntField({ min: 1, max: 10_000, description: 'basis points of the tax' }) balanceBp: number;
  @DayField({ nullable: true }) opensOn: string | null;
  @DayField({ nullable: true }) closesOn: string | null;
  @CentsField() pledgedCents: number;
  @CentsField() receivedCents: number;
  @DayField({ nullable: true }) withdrawnOn: string | null;
  @TextField({ max: 300, nullable: true }) withdrawnReason: string | null;
}
export class CampaignsView {
  @ListField(() => CampaignRow, { description: 'the newest first, the withdrawn ones last' }) items: CampaignRow[];
}
export class ConversionView {
  @IntField({ min: 0, max: 100_000, description: 'numerator: employers who promised and paid' }) keptCount: number;
  @IntField({ min: 0, max: 100_000, description: 'denominator: employers who promised' }) pledgeCount: number;
  @IntField({ ...RATE, nullable: true }) countBp: number | null;
  @CentsField({ description: 'numerator: paid of what was promised' }) keptCents: number;
  @CentsField({ description: 'denominator' }) pledgedCents: number;
  @IntField({ ...RATE, nullable: true }) centsBp: number | null;
}
export class TaxReceiptView {
  @IdField() id: string;
  @DayField() paidOn: string;
  @CentsField() amountCents: number;
  @TextField({ max: 14, nullable: true }) siret: string | null;
}
export class TaxEmployerView {
  @TextField({ max: 40, description: 'customer or SIREN' }) key: string;
  @TextField({ max: 250 }) label: string;
  @PatternField({ pattern: /^\d{9}$/, message: '', max: 9, nullable: true }) siren: string | null;
  @IdField({ nullable: true }) customerId: string | null;
  @IdField({ nullable: true }) pledgeId: string | null;
  @CentsField({ nullable: true }) pledgedCents: number | null;
  @DayField({ nullable: true }) pledgedOn: string | null;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @CentsField() receivedCents: number;
  @ListField(() => TaxReceiptView) receipts: TaxReceiptView[];
}
export class TaxLettersView {
  @IdField() id: string;
  @IdField() runId: string;
  @PatternField({ pattern: /^\d{9}$/, message: '', max: 9, nullable: true }) siren: string | null;
  @IntField({ min: 1, max: 100_000 }) letterCount: number;
  @DayField() writtenOn: string;
  @TextField({ max: 120 }) requestedByName: string;
  @BooleanField() ready: boolean;
  @TextField({ max: 250, description: 'to whom' }) title: string;
}
export class WithdrawnPledgeView {
  @IdField() id: string;
  @TextField({ max: 250 }) label: string;
  @CentsField() amountCents: number;
  @DayField() pledgedOn: string;
  @DayField() withdrawnOn: string;
  @TextField({ max: 300 }) withdrawnReason: string;
}
export class CampaignView extends CampaignRow {
  @TextField({ max: 300, nullable: true }) balanceSource: string | null;
  @ObjectField(() => ConversionView) conversion: ConversionView;
  @ListField(() => TaxEmployerView, { description: 'by what they paid and promised' }) employers: TaxEmployerView[];
  @ListField(() => WithdrawnPledgeView) withdrawnPledges: WithdrawnPledgeView[];
  @ListField(() => TaxLettersView, { description: 'the newest first' }) letters: TaxLettersView[];
}
