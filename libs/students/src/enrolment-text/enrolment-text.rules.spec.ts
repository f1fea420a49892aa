import {
  DEFAULT_TEXTS,
  type Filling,
  filledIn,
  PLACEHOLDERS,
  textErrors,
  type TextPart,
  tidied,
} from './enrolment-text.rules.js';

const nothing = Object.fromEntries(Object.keys(PLACEHOLDERS).map((word) => [word, null])) as Filling;
const change = (index: number, part: Partial<TextPart>): TextPart[] =>
  DEFAULT_TEXTS.map((one, at) => (at === index ? { ...one, ...part } : one));

describe('the texts of the enrolment pack', () => {
  it('the text that comes with the program is right, and as it is kept', () => {
    expect(textErrors(DEFAULT_TEXTS)).toEqual([]);
    expect(tidied(DEFAULT_TEXTS)).toEqual(DEFAULT_TEXTS);
  });

  it.each([
    [change(0, { title: ' ' }), ['parts.0.title']],
    [change(1, { paragraphs: [' ', ''] }), ['parts.1.paragraphs']],
    [change(2, { paragraphs: ['Bonjour {prenon} {toString}'] }), ['parts.2.paragraphs']],
    [DEFAULT_TEXTS.slice(1), ['parts']],
    [[...DEFAULT_TEXTS, DEFAULT_TEXTS[0]!], ['parts']],
  ])('case %#', (parts, fields) => expect(textErrors(parts).map(({ field }) => field)).toEqual(fields));

  it('names the word that it does not know', () => {
    const [error] = textErrors(change(0, { paragraphs: ['{prenon}', '{prenon} {nom}'] }));
    expect(error!.message).toContain('{prenon}. Choisissez');
  });

  it('fills in what is known and leaves a line for the rest', () => {
    expect(filledIn('{prenom} {nom}, groupe {groupe}', { ...nothing, prenom: 'Léa', nom: '{ville}' })).toBe(
      'Léa {ville}, groupe ……………………',
    );
    expect(filledIn('{constructor} et {}', nothing)).toBe('{constructor} et {}');
  });

  it('keeps the parts in their order, without empty paragraphs', () => {
    const parts = tidied([...change(0, { title: ' Contrat ', paragraphs: ['', ' un ', '  '] })].reverse());
    expect(parts.map(({ kind }) => kind)).toEqual(['contract', 'rules', 'consents']);
    expect(parts[0]).toMatchObject({ title: 'Contrat', paragraphs: ['un'] });
  });
});
