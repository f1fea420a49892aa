import { ChoiceField, DayField, IdField, IntField, ListField, TextField } from '@etabli/platform';
import { WaitingMonthView } from '../export/export.dto.js';
import { type Journal, JOURNALS } from '../ledger/ledger.rules.js';
import { SERIES_KINDS, type SeriesKind } from '../series/series.rules.js';

const MANY = { min: 0, max: 1_000_000_000 };
const NUMBER = { max: 35 };

export class NumberGapView {
  @TextField(NUMBER) first: string;
  @TextField({ ...NUMBER, description: 'the same as `first` when one number is missing' }) last: string;
  @IntField(MANY) count: number;
}

export class SeriesProofView {
  @ChoiceField('SeriesKind', SERIES_KINDS) kind: SeriesKind;
  @IntField({ min: 2000, max: 2099 }) year: number;
  @TextField({ ...NUMBER, nullable: true, description: 'lowest number found; null: none issued' }) first: string | null;
  @TextField({ ...NUMBER, nullable: true, description: 'highest number found' }) last: string | null;
  @IntField(MANY) issued: number;
  @IntField(MANY) missingCount: number;
  @ListField(() => NumberGapView, { description: 'drawn from the series and borne by no document' })
  missing: NumberGapView[];
  @ListField(() => String, { description: 'documents dated before the one numbered just before them' })
  backdated: string[];
}

export class NamedInvoiceView {
  @IdField() id: string;
  @TextField(NUMBER) number: string;
}

export class BrokenLinkView {
  @ChoiceField('Journal', JOURNALS) journal: Journal;
  @IntField({ ...MANY, nullable: true }) entryNumber: number | null;
}

export class UnbilledDeliveryView {
  @TextField({ max: 40, description: 'of the delivery note' }) number: string;
  @DayField() deliveredOn: string;
  @IdField() orderId: string;
  @TextField({ max: 40 }) orderNumber: string;
  @TextField({ max: 250 }) customerLabel: string;
}

/** Lists are empty when nothing is missing; each shows the first hundred at most. */
export class ProofView {
  @ListField(() => SeriesProofView, { description: 'newest year first' }) series: SeriesProofView[];
  @ListField(() => NamedInvoiceView, { description: 'issued invoices whose number was never drawn from a series' })
  strangers: NamedInvoiceView[];
  @IntField(MANY) notBookedCount: number;
  @ListField(() => NamedInvoiceView, { description: 'issued invoices without exactly one sales entry of their amount' })
  notBooked: NamedInvoiceView[];
  @ListField(() => String, { description: 'pieces of sales entries that no issued invoice has' }) bookedAlone: string[];
  @ListField(() => BrokenLinkView, { description: 'the first entry of each journal that is not what was booked' })
  brokenLinks: BrokenLinkView[];
  @IntField(MANY) unbilledCount: number;
  @ListField(() => UnbilledDeliveryView, {
    description: 'deliveries with a quantity on no invoice and on no draft, the oldest first',
  })
  unbilled: UnbilledDeliveryView[];
  @ListField(() => WaitingMonthView, { description: 'months with entries in no batch yet' })
  waiting: WaitingMonthView[];
}
