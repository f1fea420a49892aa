import { LINK_MARK, MAILED_KINDS, usualLetter } from './letter.rules.js';

const FACTS = {
  number: 'XX-2026-0001',
  title: 'Garde-corps',
  schoolName: 'École Saint-Éloi',
  grossCents: 1200_00,
  day: '2026-12-18',
  link: false,
} as const;

describe('the usual letter', () => {
  it.each(MAILED_KINDS)('of a %s names number, title and school, in good typography', (kind) => {
    const { subject, text } = usualLetter(kind, FACTS);
    expect(subject).toMatch(/^\p{Lu}.* XX-2026-0001 – École Saint-Éloi$/u);
    for (const words of ['Bonjour,', 'XX-2026-0001', '«\u202fGarde-corps\u202f»', 'Cordialement,\nÉcole Saint-Éloi'])
      expect(text).toContain(words);
    expect(text).not.toMatch(/ [:;!?»]|« |undefined|null|\.\./);
    expect(text).not.toContain(LINK_MARK);
  });

  it.each([
    ['quote', true],
    ['order_confirmation', true],
    ['invoice', false],
    ['pro_forma', false],
    ['delivery_note', false],
  ] as const)('of a %s bears the link: %s', (kind, bears) => {
    expect(usualLetter(kind, { ...FACTS, link: true }).text.includes(LINK_MARK)).toBe(bears);
  });

  it('calls an invoice by its kind, and asks no payment of a credit note', () => {
    expect(usualLetter('invoice', { ...FACTS, name: 'Facture d’acompte' })).toMatchObject({
      subject: expect.stringContaining('Facture d’acompte XX'),
      text: expect.stringContaining('notre facture d’acompte XX'),
    });
    expect(usualLetter('invoice', { ...FACTS, name: 'Avoir', day: null }).text).not.toContain('régler');
  });
});
