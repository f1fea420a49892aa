import { planFile, planName, revisionLetter } from './plan.rules.js';

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 0xff);
const DXF = '0\r\nSECTION\r\n2\r\nHEADER\r\n0\r\nENDSEC\r\n0\r\nEOF\r\n';

describe('a plan', () => {
  it.each([
    ['a PDF', '%PDF-1.7\n1 0 obj\n%%EOF\n', 'pdf'],
    ['half a PDF', '%PDF-1.7\n1 0 obj\n', null],
    ['STEP', 'ISO-10303-21;\nHEADER;\nENDSEC;\nEND-ISO-10303-21;\n', 'step'],
    ['half a STEP file', 'ISO-10303-21;\nHEADER;\n', null],
    ['DXF', DXF, 'dxf'],
    ['DXF after a remark', `999\nfrom a program\n${DXF.replaceAll('\r\n', '\n')}`, 'dxf'],
    ['DXF without end', DXF.replace('EOF', 'END'), null],
    ['binary DXF', 'AutoCAD Binary DXF\r\n\x1a\0', 'dxf'],
    ['DWG', 'AC1032\0\0\0', 'dwg'],
    ['a page of the web', '<!doctype html><script>alert(1)</script>', null],
    ['a program', 'MZ\x90\0', null],
    ['nothing', '', null],
  ])('is known by its bytes: %s', (_what, text, kind) => {
    expect(planFile(bytes(text))?.kind ?? null).toBe(kind);
  });

  it.each([
    [1, 'A'],
    [2, 'B'],
    [26, 'Z'],
    [27, 'AA'],
    [53, 'BA'],
  ])('revision %i has the index %s', (rank, letter) => expect(revisionLetter(rank)).toBe(letter));

  it.each([
    ['bride 12.PDF', 'bride 12'],
    ['C:\\plans\\axe.step', 'axe'],
    ['.pdf', 'Plan'],
    ['v1.2 capot', 'v1.2 capot'],
  ])('%s is called %s', (file, name) => expect(planName(file)).toBe(name));
});
