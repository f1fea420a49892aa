import { Injectable, type StreamableFile } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import { fold } from '@etabli/kernel';
import { Clock, containing, type CountView, Files, Lists, StoredFile, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { reasonText } from '../approved-platform/status.rules.js';
import { toAction } from '../invoice/document.dto.js';
import { supplierKey } from './read-invoice.rules.js';
import type {
  SupplierContentView,
  SupplierInvoiceRow,
  SupplierInvoicesRequest,
  SupplierInvoiceSort,
  SupplierInvoiceSummaryView,
  SupplierInvoicesView,
  SupplierInvoiceView,
  SupplierReadingView,
} from './supplier-invoice.dto.js';
import { SupplierInvoice, SupplierInvoiceStepTaken, SupplierInvoiceVatLine } from './supplier-invoice.entity.js';
import { supplierInvoiceErrors as errors } from './supplier-invoice.errors.js';
import { SupplierReader } from './supplier-invoice.reader.js';
import { OPEN_STATES, stepRefusals, SUPPLIER_INVOICE_STEPS, typeRefusals } from './supplier-invoice.rules.js';
import { numberKey } from './supplier-invoice.service.js';
import { WARNING_TEXTS } from './warning-texts.js';

const LIST = {
  id: 'i.id',
  by: 'receivedOn',
  sorts: {
    receivedOn: { sql: 'i.received_on', type: 'date', direction: 'desc' },
    issuedOn: { sql: 'i.issued_on', type: 'date', direction: 'desc' },
    dueOn: { sql: 'i.due_on', type: 'date' },
    grossCents: { sql: 'i.gross_cents', type: 'bigint', direction: 'desc' },
    supplierName: { sql: 'i.supplier_name', type: 'text' },
  },
} as const;
const OPEN_SQL = `i.state IN (${OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;
const OVERDUE_SQL = `(${OPEN_SQL} AND NOT i.credit_note AND coalesce(i.due_on < :today, false))`;
const ROW = [
  'i.id AS id',
  'i.state AS state',
  'i.format AS format',
  'i.sector AS sector',
  'i.supplier_name AS "supplierName"',
  'i.number AS number',
  'i.credit_note AS "creditNote"',
  'i.received_on AS "receivedOn"',
  'i.issued_on AS "issuedOn"',
  'i.due_on AS "dueOn"',
  'i.currency AS currency',
  'i.net_cents AS "netCents"',
  'i.gross_cents AS "grossCents"',
];

@Injectable()
export class SupplierInvoiceQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly lists: Lists,
    private readonly files: Files,
    private readonly school: SchoolService,
    private readonly reader: SupplierReader,
  ) {}

  /** What the file says, without filing it. Throws 422 `supplier_invoice.unreadable`. */
  async read(bytes: Buffer): Promise<SupplierReadingView> {
    const { format, invoice } = await this.reader.read(bytes, (await this.school.find()).siren);
    if (!invoice) return { format, content: null, duplicateId: null };
    const known = await this.work.manager.findOneBy(SupplierInvoice, {
      supplierKey: supplierKey(invoice, fold(invoice.supplierName)),
      numberKey: numberKey(invoice.number),
    });
    const { warnings, lines, vatLines, ...content } = invoice;
    return {
      format,
      content: {
        ...content,
        lines: [...lines],
        vatLines: [...vatLines],
        warnings: warnings.map((one) => WARNING_TEXTS[one]),
      },
      duplicateId: known?.id ?? null,
    };
  }

  list(request: SupplierInvoicesRequest): Promise<SupplierInvoicesView> {
    const query = this.query(request)
      .innerJoin(StoredFile, 'f', 'f.id = i.file_id')
      .select(ROW)
      .addSelect(OVERDUE_SQL, 'overdue')
      .addSelect('f.name', 'fileName');
    return this.lists.page<SupplierInvoiceRow, SupplierInvoiceSort>(query, LIST, request);
  }

  count(request: SupplierInvoicesRequest): Promise<CountView> {
    return this.lists.count(this.query(request));
  }

  /** Sums are in euros, credit notes taken off; documents in other currencies are counted, not summed. */
  async summary(): Promise<SupplierInvoiceSummaryView> {
    const due = `sum(CASE WHEN currency = 'EUR' THEN CASE WHEN credit_note THEN -payable_cents ELSE payable_cents END ELSE 0 END)`;
    const of = (name: string, filter: string): string =>
      `count(*) FILTER (WHERE ${filter}) AS "${name}Count", coalesce(${due} FILTER (WHERE ${filter}), 0)::bigint AS "${name}Cents"`;
    const [row] = (await this.work.manager.query(
      `SELECT ${of('toType', "state = 'to_type'")}, ${of('toCheck', "state = 'received'")}, ${of('toPay', "state = 'checked'")},
        ${of('overdue', "state IN ('received', 'checked', 'disputed') AND NOT credit_note AND due_on < $1")}, ${of('disputed', "state = 'disputed'")}
       FROM supplier_invoices`,
      [this.clock.today()],
    )) as (SupplierInvoiceSummaryView & { toTypeCents: number })[];
    const { toTypeCents: _none, ...summary } = row!;
    return summary;
  }

  /** Throws `supplier_invoice.not_found`. */
  async one(id: string): Promise<SupplierInvoiceView> {
    const tx = this.work.manager;
    const invoice = await this.find(id);
    const [{ name: fileName }, vatLines, steps] = await Promise.all([
      this.files.find(invoice.fileId),
      tx.find(SupplierInvoiceVatLine, {
        where: { supplierInvoiceId: id },
        order: { vatRateBp: 'DESC', category: 'ASC' },
      }),
      tx.find(SupplierInvoiceStepTaken, { where: { supplierInvoiceId: id }, order: { id: 'ASC' } }),
    ]);
    const { state, format, sector, source, supplierName, number, creditNote, receivedOn, issuedOn, dueOn } = invoice;
    const { currency, netCents, grossCents, paidOn, paidMethod, paidReference } = invoice;
    const today = this.clock.today();
    return {
      id,
      state,
      format,
      sector,
      source,
      supplierName,
      number,
      creditNote,
      receivedOn,
      issuedOn,
      dueOn,
      currency,
      netCents,
      grossCents,
      paidOn,
      paidMethod,
      paidReference,
      fileName,
      overdue: isOpen(invoice) && !creditNote && dueOn !== null && dueOn < today,
      content: contentOf(invoice, vatLines),
      steps: steps.map((taken) => ({
        id: taken.id,
        step: taken.step,
        at: taken.at.toISOString(),
        actorName: taken.actorName,
        reason:
          taken.reasonCode === null ? null : reasonText(taken.step === 'refuse' ? '210' : '207', taken.reasonCode),
        note: taken.note,
      })),
      actions: [
        toAction('type', errors, typeRefusals(invoice)),
        ...(
          [
            'check',
            'uncheck',
            'dispute',
            'settle',
            'refuse',
            'pay',
            'unpay',
          ] as const satisfies readonly (keyof typeof SUPPLIER_INVOICE_STEPS)[]
        ).map((step) => toAction(step, errors, stepRefusals(invoice, step))),
      ],
    };
  }

  /** The bytes as they came. */
  async download(id: string): Promise<StreamableFile> {
    return this.files.download((await this.find(id)).fileId);
  }

  private async find(id: string): Promise<SupplierInvoice> {
    const invoice = await this.work.manager.findOneBy(SupplierInvoice, { id });
    if (!invoice) throw errors.notFound('supplier_invoice.not_found');
    return invoice;
  }

  private query(request: SupplierInvoicesRequest): SelectQueryBuilder<SupplierInvoice> {
    const query = this.work.manager.createQueryBuilder(SupplierInvoice, 'i').setParameter('today', this.clock.today());
    if (request.state === 'open') query.andWhere(OPEN_SQL);
    else if (request.state === 'overdue') query.andWhere(OVERDUE_SQL);
    else if (request.state) query.andWhere('i.state = :state', { state: request.state });
    if (request.sector) query.andWhere('i.sector = :sector', { sector: request.sector });
    if (request.q) query.andWhere('i.search_text LIKE :q', { q: containing(fold(request.q)) });
    return query;
  }
}

const isOpen = ({ state }: SupplierInvoice): boolean => (OPEN_STATES as readonly string[]).includes(state);

function contentOf(invoice: SupplierInvoice, vatLines: SupplierInvoiceVatLine[]): SupplierContentView | null {
  const { supplierName, number, issuedOn, netCents, vatCents, grossCents, payableCents } = invoice;
  if (supplierName === null || number === null || issuedOn === null) return null;
  if (netCents === null || vatCents === null || grossCents === null || payableCents === null) return null;
  const { supplierSiren, supplierVatNumber, creditNote, dueOn, currency, iban, orderReference, lines } = invoice;
  return {
    supplierName,
    supplierSiren,
    supplierVatNumber,
    number,
    creditNote,
    issuedOn,
    dueOn,
    currency,
    netCents,
    vatCents,
    grossCents,
    payableCents,
    iban,
    orderReference,
    lines,
    vatLines: vatLines.map(({ vatRateBp, category, baseCents, vatCents: vat }) => ({
      vatRateBp,
      category,
      baseCents,
      vatCents: vat,
    })),
    warnings: invoice.warnings.map((warning) => WARNING_TEXTS[warning]),
  };
}
