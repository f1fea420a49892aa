import { assetPath, TypstHost, type Config } from '@etabli/platform';
import { ciiXml } from '../facturx/cii.rules.js';
import { BUYERS, depositOf, SELLER, viewOf } from '../facturx/views.fixture.js';
import { INVOICE_KINDS } from '../invoice/document-view.rules.js';
import { printedDocument } from '../invoice/printed.rules.js';
import { printedReport } from './ledger-report.rules.js';
import { printedOrderConfirmation } from './order-confirmation.rules.js';
import { printedReminder } from './reminder.rules.js';
import { printedStatement } from './statement.rules.js';

const TODAY = '2026-11-25';
const parties = { seller: SELLER, buyer: BUYERS.business } as const;
const pagesOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type ?\/Page\b/g)?.length ?? 0;
const forty = <T>(one: T): T[] => Array.from({ length: 40 }, () => one);

describe('the templates of billing', () => {
  const host = new TypstHost({ FILES_DIR: '' } as Config);
  afterAll(() => host.onApplicationShutdown());
  const pages = async (template: string, data: unknown): Promise<number> =>
    pagesOf(await host.render(assetPath('billing', template), data));

  it.each(INVOICE_KINDS)('print a %s for every kind of client, with its e-invoice', async (kind) => {
    for (const buyer of Object.values(BUYERS)) {
      const view = viewOf({ kind, buyer, discountBp: 500, deposits: kind === 'final' ? [depositOf(5_000)] : [] });
      const pdf = await host.renderFacturX(
        assetPath('billing', 'invoice.typ'),
        printedDocument(view, TODAY),
        ciiXml(view),
      );
      expect(pagesOf(pdf)).toBe(1);
    }
  });

  it('print drafts, and forty lines on two pages', async () => {
    const draft = viewOf({ change: { number: null, issuedOn: null, dueOn: null } });
    expect(await pages('invoice.typ', printedDocument(draft, TODAY))).toBe(1);
    expect(await pages('invoice.typ', printedDocument(draft, TODAY, true))).toBe(1);
    const long = viewOf({ lines: forty({ quantity: '1', unitPrice: '10', discountBp: 100 }) });
    expect(await pages('invoice.typ', printedDocument(long, TODAY))).toBe(2);
  });

  it('print an order confirmation', async () => {
    const { lines, totals, vat } = viewOf();
    const printed = printedOrderConfirmation({
      ...parties,
      number: 'CO-2026-00017',
      title: 'Garde-corps',
      confirmedOn: TODAY,
      promisedFor: '2026-12-18',
      customerReference: 'CMD-118',
      quoteNumber: null,
      acceptedBy: null,
      deliveredTo: { label: 'Chantier', address: BUYERS.person.address },
      lines,
      totals: { ...totals, vatGroups: [...vat] },
      conditions: ['Acompte de 30 % à la commande.'],
    });
    expect(await pages('order-confirmation.typ', printed)).toBe(1);
  });

  it('print a statement of account over two pages', async () => {
    const printed = printedStatement({
      ...parties,
      drawnOn: TODAY,
      from: '2026-01-01',
      to: TODAY,
      openingCents: 0,
      overdueCents: 0,
      movements: forty({ day: TODAY, label: 'Facture', note: null, dueOn: TODAY, debitCents: 100, creditCents: 0 }),
    });
    expect(await pages('statement.typ', printed)).toBe(2);
  });

  it('print a reminder', async () => {
    const printed = printedReminder({
      ...parties,
      writtenOn: TODAY,
      title: 'Mise en demeure',
      opening: ['Madame, Monsieur,'],
      closing: ['Veuillez agréer nos salutations distinguées.'],
      invoices: [{ number: 'FA-1', issuedOn: TODAY, dueOn: TODAY, grossCents: 100, openCents: 100 }],
      interestCents: 10,
      recoveryCents: 4_000,
      signature: ['Claire Martin', 'Directrice'],
      mentions: ['Art. L441-10 du code de commerce.'],
    });
    expect(await pages('reminder.typ', printed)).toBe(1);
  });

  it.each([true, false])('print a report, landscape: %s', async (flipped) => {
    const columns = [
      { label: 'Pièce', width: 36, right: false },
      { label: 'Client', width: null, right: false },
      { label: 'TVA', width: 30, right: true },
    ];
    const row = { cells: ['FA-1', 'Mécanique', { cents: 100 }], note: 'réglée' };
    const printed = printedReport({
      seller: SELLER,
      title: 'TVA collectée',
      subtitle: 'novembre 2026',
      drawnOn: TODAY,
      facts: [],
      tables: [
        { title: 'Par taux', columns, rows: [{ section: '20 %' }, row, { ...row, strong: true }], empty: '' },
        { title: 'Anciens taux', columns, rows: [], empty: 'Rien sur la période.' },
      ],
      totals: [{ label: 'TVA à reverser', cents: 100, strong: true }],
      notes: ['Ventes seulement.'],
      flipped,
    });
    expect(await pages('ledger-report.typ', printed)).toBe(1);
  });
});
