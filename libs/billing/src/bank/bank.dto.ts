import { Type } from 'class-transformer';
import {
  CentsField,
  ChoiceField,
  DayField,
  IdField,
  InstantField,
  IntField,
  ListField,
  PageRequest,
  PatternField,
  SignedCentsField,
  TextField,
  TextsField,
} from '@etabli/platform';
import { ACCOUNT } from '../aside/aside.dto.js';
import { AllocationRequest } from '../payment/payment.dto.js';
import { PAYMENT_METHODS, type PaymentMethod } from '../payment/payment.rules.js';
import { COLUMN_ROLES } from './bank-csv.rules.js';
import {
  ASIDE_AS,
  type AsideAs,
  MATCH_KINDS,
  type MatchKind,
  STATEMENT_FORMATS,
  type StatementFormat,
} from './bank-line.rules.js';

const Column = (): PropertyDecorator => (target, name) => {
  IntField({ optional: true, min: -1, max: 59, description: 'column from 0, -1 for none; as guessed when left out' })(
    target,
    name,
  );
  Type(() => Number)(target, name);
};

export class ImportStatementRequest {
  @ChoiceField('DryRun', ['true', 'false'], {
    optional: true,
    description: '`true`: says what would be imported, writes nothing',
  })
  dryRun?: 'true' | 'false';
  @Column() bookedOn?: number;
  @Column() valueOn?: number;
  @Column() label?: number;
  @Column() details?: number;
  @Column() debit?: number;
  @Column() credit?: number;
  @Column() amount?: number;
  @Column() reference?: number;
  @Column() counterparty?: number;
  @Column() iban?: number;
}

export class BankColumnView {
  @ChoiceField('BankColumnRole', COLUMN_ROLES) role: (typeof COLUMN_ROLES)[number];
  @IntField({ min: 0, max: 59, nullable: true, description: 'column from 0' }) column: number | null;
}

export class BankProblemView {
  @TextField({ max: 60, description: 'where in the file' }) path: string;
  @TextField({ max: 500 }) message: string;
}

export class ReadLineView {
  @DayField() bookedOn: string;
  @SignedCentsField() amountCents: number;
  @TextField({ max: 140, nullable: true }) counterparty: string | null;
  @TextField({ max: 1000, min: 0 }) text: string;
}

export class BankImportView {
  @IntField({ min: 0, max: 1_000_000, description: 'lines that come in' }) newCount: number;
  @IntField({ min: 0, max: 1_000_000, description: 'lines that an earlier file had brought' }) knownCount: number;
  @TextsField({ max: 60, maxLength: 200, description: 'names of the columns of a CSV' }) headers: string[];
  @ListField(() => BankColumnView, { description: 'what each column of a CSV was taken for' })
  columns: BankColumnView[];
  @ListField(() => ReadLineView, { description: 'the first lines as read' }) sample: ReadLineView[];
  @ListField(() => BankProblemView, { description: 'of a dry run; an import is refused' }) problems: BankProblemView[];
}

export class StatementsRequest extends PageRequest {
  @ChoiceField('StatementSort', ['importedAt'], { optional: true }) sort?: 'importedAt';
}

export class StatementRow {
  @IdField() id: string;
  @ChoiceField('StatementFormat', STATEMENT_FORMATS) format: StatementFormat;
  @TextField({ max: 255 }) name: string;
  @TextField({ max: 34, nullable: true }) account: string | null;
  @DayField() fromDay: string;
  @DayField() toDay: string;
  @SignedCentsField({ nullable: true }) openingCents: number | null;
  @SignedCentsField({ nullable: true }) closingCents: number | null;
  @IntField({ min: 0, max: 1_000_000 }) newCount: number;
  @IntField({ min: 0, max: 1_000_000 }) knownCount: number;
  @InstantField() importedAt: string;
  @TextField({ max: 120 }) importedByName: string;
}

export class StatementsView {
  @ListField(() => StatementRow) items: StatementRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export const LINE_STATES = ['open', 'matched', 'set_aside'] as const;
export type LineState = (typeof LINE_STATES)[number];
export const LINE_SORTS = ['bookedOn', 'amountCents'] as const;
export type LineSort = (typeof LINE_SORTS)[number];

export class BankLinesRequest extends PageRequest {
  @ChoiceField('BankLineSort', LINE_SORTS, { optional: true }) sort?: LineSort;
  @ChoiceField('BankLineState', LINE_STATES, { optional: true }) state?: LineState;
  @ChoiceField('BankLineWay', ['in', 'out'], { optional: true }) way?: 'in' | 'out';
  @IdField({ optional: true }) statementId?: string;
}

export class MatchPartView {
  @IdField() invoiceId: string;
  @TextField({ max: 35 }) number: string;
  @CentsField() amountCents: number;
}

export class MatchProposalView {
  @ChoiceField('MatchProposalKind', ['record', 'tie', 'slip'], {
    description: 'record: a payment is recorded; tie: one recorded before is tied; slip: a slip of cheques is credited',
  })
  kind: 'record' | 'tie' | 'slip';
  @IdField({ nullable: true, description: 'null: cheques of several customers' }) customerId: string | null;
  @TextField({ max: 250 }) customerLabel: string;
  @IdField({ nullable: true }) paymentId: string | null;
  @IdField({ nullable: true }) slipId: string | null;
  @ListField(() => MatchPartView) parts: MatchPartView[];
  @CentsField({ description: 'what stays with the customer' }) restCents: number;
  @IntField({ min: 0, max: 100 }) score: number;
  @ChoiceField('MatchProposalTrust', ['sure', 'possible']) trust: 'sure' | 'possible';
  @TextsField({ max: 20, maxLength: 300, description: 'why, in words' }) reasons: string[];
}

export class BankMatchView {
  @ChoiceField('BankMatchKind', MATCH_KINDS) kind: MatchKind;
  @IdField({ nullable: true }) paymentId: string | null;
  @TextField({ max: 250, nullable: true }) customerLabel: string | null;
  @TextField({ max: 4000, nullable: true, description: 'numbers of the invoices' }) invoiceNumbers: string | null;
  @IdField({ nullable: true }) slipId: string | null;
  @TextField({ max: 20, nullable: true }) slipNumber: string | null;
  @ChoiceField('BankAsideAs', ASIDE_AS, { nullable: true }) asideAs: AsideAs | null;
  @TextField({ max: 12, nullable: true, description: 'where it is booked; null: handled elsewhere' })
  account: string | null;
  @TextField({ max: 80, nullable: true }) accountLabel: string | null;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @TextField({ max: 120 }) matchedByName: string;
}

export class AsideSuggestionView {
  @ChoiceField('BankAsideAs', ASIDE_AS) asideAs: AsideAs;
  @TextField({ max: 12, nullable: true }) account: string | null;
  @TextField({ max: 80, nullable: true }) accountLabel: string | null;
  @TextField({ max: 300, nullable: true }) note: string | null;
  @TextField({ max: 80, description: 'the words of the rule' }) words: string;
}

export class BankLineRow {
  @IdField() id: string;
  @IdField() statementId: string;
  @DayField() bookedOn: string;
  @DayField({ nullable: true }) valueOn: string | null;
  @SignedCentsField({ description: 'cents; money in positive, money out negative' }) amountCents: number;
  @TextField({ max: 140, nullable: true }) counterparty: string | null;
  @TextField({ max: 34, nullable: true }) iban: string | null;
  @TextField({ max: 140, nullable: true }) reference: string | null;
  @TextField({ max: 1000, min: 0 }) text: string;
  @ChoiceField('PaymentMethod', PAYMENT_METHODS, { description: 'as the line reads' }) method: PaymentMethod;
  @ChoiceField('BankLineState', LINE_STATES) state: LineState;
  @ListField(() => BankMatchView, { max: 1, description: 'what it was found to be' }) match: BankMatchView[];
  @ListField(() => MatchProposalView, { max: 5, description: 'the best first; of an open line of money in' })
  proposals: MatchProposalView[];
  @ListField(() => AsideSuggestionView, { max: 1, description: 'how an open line may be set aside, by its words' })
  aside: AsideSuggestionView[];
}

export class BankLinesView {
  @ListField(() => BankLineRow) items: BankLineRow[];
  @TextField({ max: 500, nullable: true }) nextCursor: string | null;
}

export class MatchLineRequest {
  @IdField() customerId: string;
  @ChoiceField('PaymentMethod', PAYMENT_METHODS, { optional: true, description: 'as the line reads when left out' })
  method?: PaymentMethod | null;
  @ListField(() => AllocationRequest, {
    max: 100,
    description: 'the invoices it settles; the rest stays with the customer',
  })
  allocations: AllocationRequest[];
}

export class TieLineRequest {
  @IdField() paymentId: string;
}

export class MatchSlipRequest {
  @IdField() slipId: string;
}

export class SetLineAsideRequest {
  @ChoiceField('BankAsideAs', ASIDE_AS) asideAs: AsideAs;
  @PatternField({ ...ACCOUNT, optional: true, description: 'left out: not booked, the note says where it is handled' })
  account?: string | null;
  @TextField({ optional: true, max: 80 }) accountLabel?: string | null;
  @TextField({ optional: true, max: 300 }) note?: string | null;
}

export class UndoMatchRequest {
  @TextField({ max: 300 }) reason: string;
}
