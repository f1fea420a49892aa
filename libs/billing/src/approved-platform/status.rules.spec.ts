import { reasonText, STATUS_CODES, statusOf } from './status.rules.js';

describe('the statuses of an e-invoice', () => {
  it.each([
    ['200', 'Déposée', 'platform'],
    ['205', 'Approuvée', 'buyer'],
    ['210', 'Refusée', 'buyer'],
    ['212', 'Encaissée', 'seller'],
    ['213', 'Rejetée', 'platform'],
    ['220', 'Annulée', 'seller'],
    ['501', 'Irrecevable', 'platform'],
  ])('%s is « %s », said by the %s', (code, label, by) => {
    expect(statusOf(code)).toMatchObject({ code, label, by });
  });

  it('asks for a reason where the standard does (XP Z12-012)', () => {
    expect(STATUS_CODES.filter(({ reasons }) => reasons).map(({ code }) => code)).toEqual([
      '206',
      '207',
      '208',
      '210',
      '213',
      '501',
    ]);
  });

  it('lists each code once', () => {
    expect(new Set(STATUS_CODES.map(({ code }) => code)).size).toBe(STATUS_CODES.length);
  });

  it('says a known reason in French and an unknown one as it came', () => {
    expect(reasonText('210', 'TX_TVA_ERR')).toBe('Taux de TVA erroné');
    expect(reasonText('213', 'REJ_ADR')).toBe('Adresse électronique introuvable');
    expect(reasonText('210', 'NEW_ERR')).toBe('NEW_ERR');
    expect(reasonText('210', 'constructor')).toBe('constructor');
  });
});
