import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { fold, newId } from '@etabli/kernel';
import { Clock, currentContext, Files, Work } from '@etabli/platform';
import { SchoolService } from '@etabli/school';
import { EinvoiceLog } from '../approved-platform/einvoice-log.js';
import type { Sector } from '../invoice/line.rules.js';
import { amountWarnings, type ReadInvoice, supplierKey } from './read-invoice.rules.js';
import { SupplierInvoice, SupplierInvoiceStepTaken, SupplierInvoiceVatLine } from './supplier-invoice.entity.js';
import { supplierInvoiceErrors as errors } from './supplier-invoice.errors.js';
import { SUPPLIER_FILE_LIMIT, SupplierReader } from './supplier-invoice.reader.js';
import {
  payRefusals,
  stepRefusals,
  SUPPLIER_INVOICE_STEPS,
  type SupplierInvoiceStep,
  type SupplierPaymentMethod,
  type SupplierSource,
  typeRefusals,
} from './supplier-invoice.rules.js';

export interface TypedInvoice {
  supplierName: string;
  supplierSiren?: string | null;
  supplierVatNumber?: string | null;
  number: string;
  creditNote: boolean;
  issuedOn: string;
  dueOn?: string | null;
  currency?: string;
  vatLines: readonly { vatRateBp: number; baseCents: number; vatCents: number }[];
  iban?: string | null;
  orderReference?: string | null;
}

interface Said {
  reasonCode?: string;
  note?: string;
}

/** What the platform is told of a step, when the document came from it (field: the buyer's statuses). */
const STATUSES: Partial<Record<SupplierInvoiceStep, string>> = {
  check: '205',
  dispute: '207',
  refuse: '210',
  pay: '211',
};

/** Supplier invoices: filed with their bytes, checked by the director, followed until paid. The accountant books them elsewhere. */
@Injectable()
export class SupplierInvoices {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly school: SchoolService,
    private readonly log: EinvoiceLog,
    private readonly reader: SupplierReader,
  ) {}

  /**
   * Files the document as it came. Throws 422 `supplier_invoice.unreadable`, 409 `supplier_invoice.duplicate`.
   */
  async file(
    bytes: Buffer,
    fileName: string,
    { sector = 'taxable', source = 'upload' }: { sector?: Sector; source?: SupplierSource } = {},
  ): Promise<string> {
    const { format, mediaType, invoice } = await this.reader.read(bytes, (await this.school.find()).siren);
    return this.work.run('supplier_invoice.file', async (tx) => {
      if (invoice) await assertNew(tx, null, invoice);
      const id = newId();
      const name = fileName.replaceAll(/[\p{Cc}\p{Cs}/\\]/gu, '_').slice(-200) || 'facture';
      await tx.insert(SupplierInvoice, {
        id,
        fileId: await this.files.keep(bytes, { name, mediaType, limit: SUPPLIER_FILE_LIMIT }),
        format,
        source,
        state: invoice ? 'received' : 'to_type',
        sector,
        receivedOn: this.clock.today(),
        creditNote: false,
        currency: 'EUR',
        lines: [],
        warnings: [],
        searchText: fold(name),
        ...(invoice ? columnsOf(invoice) : {}),
      });
      if (invoice) await this.writeVat(tx, id, invoice);
      await this.note(tx, id, 'file', invoice ? 'received' : 'to_type', {});
      return id;
    });
  }

  /** The amounts of a plain PDF, typed from its page. Throws `supplier_invoice.read_by_machine` for others. */
  type(id: string, typed: TypedInvoice): Promise<void> {
    return this.work.run('supplier_invoice.type', async (tx) => {
      const before = await locked(tx, id);
      errors.throwIfAny(typeRefusals(before));
      const { issuedOn, dueOn = null } = typed;
      if (issuedOn > this.clock.today()) throw errors.invalid('supplier_invoice.issued_in_future', 'issuedOn');
      if (dueOn !== null && dueOn < issuedOn) throw errors.invalid('supplier_invoice.due_before_issue', 'dueOn');
      const invoice = toRead(typed);
      await assertNew(tx, id, invoice);
      await tx.update(SupplierInvoice, { id }, { ...columnsOf(invoice), state: 'received' });
      await tx.delete(SupplierInvoiceVatLine, { supplierInvoiceId: id });
      await this.writeVat(tx, id, invoice);
      await this.note(tx, id, 'type', 'received', {});
    });
  }

  /** The sector of a purchase decides whether its VAT is recovered. */
  classify(id: string, sector: Sector): Promise<void> {
    return this.work.run('supplier_invoice.classify', async (tx) => {
      await locked(tx, id);
      await tx.update(SupplierInvoice, { id }, { sector });
    });
  }

  /** Bon à payer. */
  check(id: string): Promise<void> {
    return this.step(id, 'check');
  }
  uncheck(id: string, note: string): Promise<void> {
    return this.step(id, 'uncheck', { note });
  }
  dispute(id: string, said: Required<Said>): Promise<void> {
    return this.step(id, 'dispute', said);
  }
  settle(id: string, note: string): Promise<void> {
    return this.step(id, 'settle', { note });
  }
  refuse(id: string, said: Required<Said>): Promise<void> {
    return this.step(id, 'refuse', said);
  }
  /** Takes back a payment noted by mistake. */
  unpay(id: string, note: string): Promise<void> {
    return this.step(id, 'unpay', { note }, { paidOn: null, paidMethod: null, paidReference: null });
  }

  pay(
    id: string,
    payment: { paidOn: string; method: SupplierPaymentMethod; reference?: string | null },
  ): Promise<void> {
    return this.work.run('supplier_invoice.pay', async (tx) => {
      errors.throwIfAny(payRefusals(await locked(tx, id), payment.paidOn, this.clock.today()));
      const { paidOn, method: paidMethod, reference: paidReference = null } = payment;
      await this.step(id, 'pay', paidReference === null ? {} : { note: paidReference }, {
        paidOn,
        paidMethod,
        paidReference,
      });
    });
  }

  private step(
    id: string,
    step: SupplierInvoiceStep,
    said: Said = {},
    change: Partial<Pick<SupplierInvoice, 'paidOn' | 'paidMethod' | 'paidReference'>> = {},
  ): Promise<void> {
    return this.work.run(`supplier_invoice.${step}`, async (tx) => {
      const before = await locked(tx, id);
      errors.throwIfAny(stepRefusals(before, step));
      const { to } = SUPPLIER_INVOICE_STEPS[step];
      await tx.update(SupplierInvoice, { id }, { ...change, state: to });
      await this.note(tx, id, step, to, said);
      const code = STATUSES[step];
      if (before.source === 'platform' && code !== undefined && before.number !== null)
        await this.log.add({
          supplierInvoiceId: id,
          code,
          reasonCode: said.reasonCode ?? null,
          reasonText: said.reasonCode ? (said.note ?? null) : null,
          source: 'school',
        });
    });
  }

  private async note(
    tx: EntityManager,
    supplierInvoiceId: string,
    step: SupplierInvoiceStep | 'file',
    toState: SupplierInvoice['state'],
    { reasonCode = undefined, note = undefined }: Said,
  ): Promise<void> {
    await tx.insert(SupplierInvoiceStepTaken, {
      id: newId(),
      supplierInvoiceId,
      step,
      toState,
      at: this.clock.now(),
      actorName: currentContext()?.actor?.name ?? 'Établi',
      reasonCode: reasonCode ?? null,
      note: note ?? null,
    });
  }

  private async writeVat(tx: EntityManager, supplierInvoiceId: string, { vatLines }: ReadInvoice): Promise<void> {
    if (vatLines.length === 0) return;
    await tx.insert(
      SupplierInvoiceVatLine,
      vatLines.map((line) => ({ id: newId(), supplierInvoiceId, ...line })),
    );
  }
}

async function locked(tx: EntityManager, id: string): Promise<SupplierInvoice> {
  const invoice = await tx.findOne(SupplierInvoice, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!invoice) throw errors.notFound('supplier_invoice.not_found');
  return invoice;
}

/** 'fa 2026-12' and 'FA2026-12' are the same number. */
export const numberKey = (number: string): string => number.replaceAll(/\s/g, '').toUpperCase();

/** The same number of the same supplier is taken once; two uploads at once wait for each other. */
async function assertNew(tx: EntityManager, id: string | null, invoice: ReadInvoice): Promise<void> {
  const same = { supplierKey: supplierKey(invoice, fold(invoice.supplierName)), numberKey: numberKey(invoice.number) };
  await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 0))`, [
    `supplier_invoice:${same.supplierKey}:${same.numberKey}`,
  ]);
  const known = await tx.findOneBy(SupplierInvoice, same);
  if (!known || known.id === id) return;
  throw errors.refused('supplier_invoice.duplicate', {
    number: invoice.number,
    supplier: known.supplierName,
    day: known.receivedOn,
  });
}

const columnsOf = ({ vatLines: _vat, lines, warnings, ...said }: ReadInvoice) => ({
  ...said,
  lines: [...lines],
  warnings: [...warnings],
  supplierKey: supplierKey(said, fold(said.supplierName)),
  numberKey: numberKey(said.number),
  searchText: fold([said.supplierName, said.number, said.supplierSiren, said.orderReference].filter(Boolean).join(' ')),
});

function toRead(typed: TypedInvoice): ReadInvoice {
  const sum = (pick: (line: TypedInvoice['vatLines'][number]) => number): number =>
    typed.vatLines.reduce((total, line) => total + pick(line), 0);
  const netCents = sum(({ baseCents }) => baseCents);
  const vatCents = sum(({ vatCents: vat }) => vat);
  const grossCents = netCents + vatCents;
  const rates = new Map<number, { vatRateBp: number; category: string; baseCents: number; vatCents: number }>();
  for (const { vatRateBp, baseCents, vatCents: vat } of typed.vatLines) {
    const before = rates.get(vatRateBp);
    rates.set(vatRateBp, {
      vatRateBp,
      category: vatRateBp === 0 ? 'E' : 'S',
      baseCents: baseCents + (before?.baseCents ?? 0),
      vatCents: vat + (before?.vatCents ?? 0),
    });
  }
  const vatLines = [...rates.values()];
  return {
    supplierName: typed.supplierName,
    supplierSiren: typed.supplierSiren ?? null,
    supplierVatNumber: typed.supplierVatNumber ?? null,
    number: typed.number,
    creditNote: typed.creditNote,
    issuedOn: typed.issuedOn,
    dueOn: typed.dueOn ?? null,
    currency: typed.currency ?? 'EUR',
    netCents,
    vatCents,
    grossCents,
    payableCents: grossCents,
    vatLines,
    iban: typed.iban ?? null,
    orderReference: typed.orderReference ?? null,
    lines: [],
    warnings: amountWarnings({ netCents, vatCents, grossCents, vatLines }),
  };
}
