import { BUYERS, depositOf, paidBefore, SELLER, viewOf } from '../facturx/views.fixture.js';
import type { DocumentView } from './document-view.rules.js';
import { addressLines } from './address.rules.js';
import { documentTitle, printedDocument } from './printed.rules.js';

const TODAY = '2026-11-25';
const print = (view: DocumentView) => printedDocument(view, TODAY);
const factsOf = (view: DocumentView): Record<string, string | null> => Object.fromEntries(print(view).facts);
const totalsOf = (view: DocumentView): [string, string][] =>
  print(view).totals.map(({ label, value }) => [label, value]);

it.each([
  [viewOf(), 'Facture'],
  [viewOf({ kind: 'deposit' }), 'Facture d’acompte'],
  [viewOf({ kind: 'situation' }), 'Facture de situation n°\u00a02'],
  [viewOf({ kind: 'final' }), 'Facture finale'],
  [viewOf({ kind: 'final', deposits: [depositOf(100)] }), 'Facture de solde'],
  [viewOf({ kind: 'credit_note' }), 'Avoir'],
  [viewOf({ kind: 'credit_note', change: { creditedKind: 'deposit' } }), 'Avoir sur acompte'],
])('is called by its kind', (view, title) => {
  expect(documentTitle(view)).toBe(title);
  expect(print(view).title).toBe(title);
});

it('marks a draft and a pro forma, never an issued document', () => {
  const draft = viewOf({ change: { number: null, issuedOn: null, dueOn: null } });
  expect(print(draft)).toMatchObject({ mark: 'Brouillon', number: null, date: TODAY });
  expect(print(viewOf()).mark).toBeNull();
  const proforma = printedDocument(draft, TODAY, true);
  expect(proforma).toMatchObject({ title: 'Facture pro forma', mark: 'Pro forma' });
  expect(proforma.payment.join(' ')).toContain('n’est pas une facture');
});

it('takes the deposits off, down to what remains to be paid', () => {
  const view = viewOf({ kind: 'final', lines: [{ quantity: '1', unitPrice: '1000' }], deposits: [depositOf(30_000)] });
  expect(totalsOf(view)).toEqual([
    ['Total HT', '1\u202f000,00\u00a0€'],
    ['TVA 20\u202f% sur 1\u202f000,00\u00a0€', '200,00\u00a0€'],
    ['Total TTC', '1\u202f200,00\u00a0€'],
    ['Acompte déduit', '-360,00\u00a0€'],
    ['Reste à payer', '840,00\u00a0€'],
  ]);
  expect(print(view).deposits).toEqual([
    ['FA-2026-00012', '10/09/2026', '300,00\u00a0€', '60,00\u00a0€', '360,00\u00a0€'],
  ]);
  expect(factsOf(view)['Fait suite à']).toBe('');
});

it('shows the discount of a line in its column, and that of the document group by group', () => {
  const view = viewOf({
    lines: [
      { quantity: '1', unitPrice: '100', discountBp: 1000 },
      { quantity: '1', unitPrice: '50', vatRateBp: 0 },
    ],
    discountBp: 500,
  });
  const printed = print(view);
  expect(printed.discounts).toBe(true);
  expect(printed.lines.map(({ cells }) => cells[3])).toEqual(['10\u202f%', '']);
  expect(printed.lines.map(({ cells }) => cells[4])).toEqual(['20\u202f%', 'Exonéré']);
  expect(totalsOf(view).slice(0, 4)).toEqual([
    ['Total HT avant remise', '140,00\u00a0€'],
    ['Remise commerciale 5\u202f% (TVA 20\u202f%)', '-4,50\u00a0€'],
    ['Remise commerciale 5\u202f% (sans TVA)', '-2,50\u00a0€'],
    ['Total HT', '133,00\u00a0€'],
  ]);
});

it('says once why there is no VAT', () => {
  const view = viewOf({ lines: [{ quantity: '1', unitPrice: '50', vatRateBp: 0 }] });
  const said = (of: DocumentView): number => print(of).mentions.filter((text) => text.includes('261, 4, 4°')).length;
  expect(said(view)).toBe(1);
  expect(said({ ...view, mentions: [] })).toBe(1);
});

it('says how a document is settled', () => {
  expect(print(viewOf()).payment).toEqual([
    'À payer au plus tard le 25/12/2026, en rappelant le numéro FA-2026-00042.',
    'Virement\u202f: IBAN FR76\u00a03000\u00a06000\u00a00112\u00a03456\u00a07890\u00a0189, BIC AGRIFRPP (Crédit Agricole)',
  ]);
  expect(print(viewOf({ change: { seller: { ...SELLER, iban: null } } })).payment).toHaveLength(1);
  expect(print(paidBefore(viewOf(), '2026-11-20')).payment).toEqual([
    'Facture acquittée le 20/11/2026. Rien ne reste à payer.',
  ]);
  const credit = viewOf({ kind: 'credit_note' });
  expect(print(credit).payment.join(' ')).toContain('FA-2026-00031 du 02/10/2026');
  expect(factsOf(credit)['Facture corrigée']).toBe('FA-2026-00031 du\u00a002/10/2026');
});

it('names the references of the buyer and the place of delivery', () => {
  const view = viewOf({
    kind: 'situation',
    buyer: BUYERS.publicBody,
    change: {
      references: {
        ...viewOf().references,
        serviceCode: 'SRV-12',
        engagementNumber: 'ENG-77',
        customerReference: 'C-1',
      },
      deliveredTo: { label: 'Chantier', address: BUYERS.union.address },
    },
  });
  expect(factsOf(view)).toMatchObject({
    'Avancement cumulé': '60\u202f%',
    'Votre commande': 'C-1',
    'N° d’engagement': 'ENG-77',
    'Code service': 'SRV-12',
    'Livré à': 'Chantier\nWerkstraße 5\n70173 Stuttgart\nAllemagne',
  });
  expect(print(view).recipient).toContain('SIREN 216901231');
  expect(addressLines(BUYERS.business.address)).toEqual(['3 avenue de l’Industrie', '69680 Chassieu']);
});
