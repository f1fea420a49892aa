import { invoiceFile, readStatus, statusFile, writeStatus } from './message.rules.js';

const STATUS = {
  id: '01920000-0000-7000-8000-000000000001',
  invoiceNumber: 'FA-2026-0001',
  supplierSiren: null,
  code: '212',
  at: new Date('2026-11-25T11:00:00Z'),
  reasonCode: null,
  reasonText: null,
  amounts: [
    { vatRateBp: 2000, amountCents: 1200_00 },
    { vatRateBp: 550, amountCents: -105_50 },
  ],
};
const message = (change: Record<string, unknown> = {}): string =>
  JSON.stringify({
    format: 'etabli-statut-1',
    facture: 'FA-2026-0001',
    code: '210',
    date: '2026-11-25T12:00:00+01:00',
    motif: 'TX_TVA_ERR',
    texte: 'Le taux est de 10 %.',
    ...change,
  });

describe('messages of the platform’s folder', () => {
  it('names files that every system takes', () => {
    expect(invoiceFile({ number: 'FA/2026/1' })).toBe('facture-FA_2026_1.pdf');
    expect(statusFile(STATUS)).toBe('statut-212-01920000-0000-7000-8000-000000000001.json');
  });

  it('writes a status, the amounts by rate with it', () => {
    expect(JSON.parse(writeStatus(STATUS))).toEqual({
      format: 'etabli-statut-1',
      facture: 'FA-2026-0001',
      code: '212',
      libelle: 'Encaissée',
      date: '2026-11-25T11:00:00.000Z',
      montants: [
        { type: 'MEN', tauxTva: '20', montant: '1200' },
        { type: 'MEN', tauxTva: '5.5', montant: '-105.5' },
      ],
    });
    expect(writeStatus(STATUS)).toBe(writeStatus({ ...STATUS }));
  });

  it('reads a status', () => {
    expect(readStatus(message())).toEqual({
      kind: 'status',
      status: {
        invoiceNumber: 'FA-2026-0001',
        supplierSiren: null,
        code: '210',
        at: new Date('2026-11-25T11:00:00Z'),
        reasonCode: 'TX_TVA_ERR',
        reasonText: 'Le taux est de 10 %.',
      },
    });
  });

  it('reads back what it wrote', () => {
    const read = readStatus(writeStatus({ ...STATUS, supplierSiren: '303265045' }));
    expect(read).toMatchObject({ kind: 'status', status: { code: '212', supplierSiren: '303265045' } });
  });

  it.each([
    ['no JSON', 'FA-2026-0001;210', /JSON/],
    ['a list', '[]', /JSON/],
    ['another format', message({ format: 'x' }), /format/],
    ['no invoice', message({ facture: undefined }), /facture/],
    ['a number for a text', message({ facture: 12 }), /facture/],
    ['an unknown code', message({ code: '999' }), /999/],
    ['a code that is an object', message({ code: {} }), /code/],
    ['a day without its hour', message({ date: '2026-11-25' }), /fuseau/],
    ['an hour without its zone', message({ date: '2026-11-25T12:00:00' }), /fuseau/],
    ['a day that does not exist', message({ date: '2026-13-45T12:00:00Z' }), /fuseau/],
    ['a refusal without its reason', message({ motif: undefined }), /motif/],
    ['a reason that is no text', message({ motif: 4 }), /motif/],
    ['a text without end', message({ texte: 'x'.repeat(2000) }), /texte/],
    ['a sign the database refuses', message({ texte: 'a\u0000b' }), /texte/],
  ])('says in French what is wrong: %s', (_name, text, reason) => {
    expect(readStatus(text)).toMatchObject({ kind: 'malformed', reason: expect.stringMatching(reason) });
  });
});
