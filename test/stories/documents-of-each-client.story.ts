import { ciiXml, DocumentViews, type DocumentView, Ledger } from '@etabli/billing';
import { DemoModule, SAMPLE_CUSTOMERS, SampleStories } from '@etabli/demo';
import { openSchool, World } from '@etabli/testing';

interface Booked {
  customers: number;
  balance: number;
}

/** What the law says of each kind of client, on the document that he gets. */
const EXPECTED: Readonly<Record<string, { bar: string; exempt: boolean; recovery: RegExp }>> = {
  entreprise: { bar: 'B2B', exempt: false, recovery: /40\u00a0€/ },
  collectivite: { bar: 'B2B', exempt: false, recovery: /40\u00a0€.*2013-269/ },
  particulier: { bar: 'B2C', exempt: false, recovery: /non applicable aux particuliers/ },
  'particulier-sans-mail': { bar: 'B2C', exempt: false, recovery: /non applicable aux particuliers/ },
  'union-europeenne': { bar: 'B2BINT', exempt: true, recovery: /40\u00a0€/ },
  'hors-union': { bar: 'B2BINT', exempt: true, recovery: /40\u00a0€/ },
};
const KINDS = {
  facture: ['invoice', '380'],
  'avoir-partiel': ['credit_note', '381'],
  'avoir-total': ['credit_note', '381'],
  acompte: ['deposit', '386'],
  'facture-finale': ['final', '380'],
  'situation-1': ['situation', '380'],
  'situation-2': ['situation', '380'],
  'facture-finale-situations': ['final', '380'],
  'acompte-impaye': ['deposit', '386'],
  'avoir-acompte': ['credit_note', '503'],
  'facture-prestation': ['invoice', '380'],
} as const;

describe('chaque document pour chaque sorte de client', () => {
  let w: World;
  beforeAll(async () => {
    w = await World.begin({}, { modules: [DemoModule] });
    await openSchool(w);
  });
  afterAll(() => w.end());

  const booked = async (id: string): Promise<Booked> => {
    const [row] = await w.db.query(
      `SELECT coalesce(sum(l.debit_cents - l.credit_cents) FILTER (WHERE l.aux IS NOT NULL), 0)::bigint AS customers, sum(l.debit_cents - l.credit_cents)::bigint AS balance
         FROM journal_entries e JOIN journal_lines l ON l.entry_id = e.id WHERE e.source_id = $1`,
      [id],
    );
    return row;
  };
  const euros = (cents: number): string => (cents / 100).toFixed(2);

  it.each(SAMPLE_CUSTOMERS.map((sample) => [sample.name, sample] as const))(
    '%s : devis, commande, livraison, acompte, situation, facture, solde, avoir',
    async (name, sample) => {
      const { invoices } = await w.as('system', () => w.get(SampleStories).play(sample));
      expect(invoices.map((one) => one.name)).toEqual(Object.keys(KINDS).map((kind) => `${kind}.${name}`));
      const views = new Map<string, DocumentView>();
      for (const { name: file, invoiceId } of invoices) {
        const kind = file.split('.')[0] as keyof typeof KINDS;
        const view = await w.as('system', () => w.get(DocumentViews).find(invoiceId));
        views.set(kind, view);
        const xml = ciiXml(view);
        expect([view.kind, /<ram:TypeCode>(\d+)</.exec(xml)?.[1]]).toEqual(KINDS[kind]);
        expect(xml).toContain(`<ram:GrandTotalAmount>${euros(view.totals.grossCents)}<`);
        expect(xml).toContain(`<ram:DuePayableAmount>${euros(view.totals.payableCents)}<`);
        expect(xml).toContain(`<ram:Content>${EXPECTED[name]!.bar}</ram:Content>`);
        expect(view.mentions.find(({ code }) => code === 'PMT')?.text).toMatch(EXPECTED[name]!.recovery);
        expect(view.vat.every(({ exemptionText }) => (exemptionText !== null) === EXPECTED[name]!.exempt)).toBe(true);
        const sign = view.kind === 'credit_note' ? -1 : 1;
        expect(await booked(invoiceId)).toEqual({ customers: sign * view.totals.payableCents, balance: 0 });
      }
      const of = (kind: keyof typeof KINDS): DocumentView['totals'] => views.get(kind)!.totals;
      expect(of('avoir-partiel').grossCents + of('avoir-total').grossCents).toBe(of('facture').grossCents);
      expect(of('facture-finale').prepaidCents).toBe(of('acompte').grossCents);
      expect(of('avoir-acompte')).toEqual(of('acompte-impaye'));
      const ordered =
        of('situation-1').netCents + of('situation-2').netCents + of('facture-finale-situations').netCents;
      expect(ordered).toBe(of('facture-finale').netCents + of('facture-finale').allowanceCents);
    },
    60_000,
  );

  it('et les journaux restent entiers', async () => {
    expect(await w.as('system', () => w.get(Ledger).verify())).toEqual([]);
  });
});
