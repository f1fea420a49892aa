import fc from 'fast-check';
import { element, escaped, leaf } from './xml.rules.js';

describe('pieces of XML', () => {
  it.each([
    ['Dupont & Fils', 'Dupont &amp; Fils'],
    ['<inox> "304L"', '&lt;inox&gt; &quot;304L&quot;'],
    ['&amp;', '&amp;amp;'],
    ['L’été – 12 €\u202f!', 'L’été – 12 €\u202f!'],
    ['cloche\u0007 et nul\u0000', 'cloche et nul'],
    ['moitié \ud83d seule', 'moitié  seule'],
    ['entier 👍', 'entier 👍'],
    ['deux\nlignes\tet plus', 'deux\nlignes\tet plus'],
  ])('%j is written %j', (text, xml) => {
    expect(escaped(text)).toBe(xml);
  });

  it('never writes an element without content', () => {
    expect(leaf('a', null)).toBeNull();
    expect(leaf('a', ' \n')).toBeNull();
    expect(element('a', leaf('b', ''), [null, null])).toBeNull();
    expect(element('a', leaf('b', 'x', ' c="d"'), [null, leaf('e', 'y')])).toBe('<a><b c="d">x</b><e>y</e></a>');
  });

  it('lets no text open or close an element, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const xml = escaped(text);
        expect(xml).not.toMatch(/[<>]/);
        expect(xml).not.toMatch(/&(?!(amp|lt|gt|quot);)/);
        expect(xml).not.toMatch(/[^\P{Cc}\t\n\r]|\p{Cs}/u);
      }),
    );
  });
});
