// The fixed XML of a workbook (ECMA-376, parts 1 and 2): all but the rows.
import type { ColumnKind, SheetColumn } from './sheet-column.js';

const WIDTHS: Record<ColumnKind, number> = { text: 28, integer: 12, decimal: 14, euros: 16, minutes: 12, day: 13 };
/** Excel's own way of writing formats; each reader shows them in its language. */
const FORMATS = {
  integer: '#,##0',
  decimal: '#,##0.00##',
  euros: '#,##0.00\\ "€"',
  minutes: '#,##0.00',
  day: 'dd/mm/yyyy',
} as const satisfies Record<Exclude<ColumnKind, 'text'>, string>;
const NUMBERED = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

/** Places in `cellXfs` below: plain, header on the left, header on the right, then one a kind. */
const HEADER = { left: 1, right: 2 } as const;
const FIRST = 3;
export const STYLES = Object.fromEntries(NUMBERED.map((kind, i) => [kind, FIRST + i])) as Record<
  keyof typeof FORMATS,
  number
>;
const FIRST_FORMAT = 164;

/** Not allowed in XML 1.0, hence in no workbook. */
// oxlint-disable-next-line no-control-regex
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
export const printable = (text: string): string => text.replaceAll(CONTROLS, '');

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const SPECIAL = /[&<>"]/u;
/** Excel reads `_x0041_` as 'A'. */
const CODED = /_(?=x[0-9a-f]{4}_)/giu;

/** A text as it stands in XML and as Excel reads it back. */
export function escaped(text: string): string {
  const plain = printable(text);
  const xml = SPECIAL.test(plain) ? plain.replaceAll(/[&<>"]/gu, (sign) => ENTITIES[sign]!) : plain;
  return xml.includes('_x') ? xml.replaceAll(CODED, '_x005F_') : xml;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Widths, the header that stays in view, and the beginning of the rows. */
export function sheetHead(columns: readonly SheetColumn[], letters: (column: number) => string): string {
  const widths = columns.map(
    ({ kind, width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width ?? WIDTHS[kind]}" customWidth="1"/>`,
  );
  const header = columns.map(({ header: text, kind }, i) => {
    const style = kind === 'text' || kind === 'day' ? HEADER.left : HEADER.right;
    return `<c r="${letters(i)}1" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
  });
  return (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${header.join('')}</row>`
  );
}

export const SHEET_END = '</sheetData></worksheet>';

/** The other files of the ZIP: path and XML. */
export function frame(names: readonly string[]): [path: string, xml: string][] {
  const numbers = names.map((_name, i) => i + 1);
  const part = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const relation = (id: number, type: string, target: string): string =>
    `<Relationship Id="rId${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types">` +
        `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${part('workbook.xml', 'sheet.main')}${part('styles.xml', 'styles')}` +
        `${numbers.map((n) => part(`worksheets/sheet${n}.xml`, 'worksheet')).join('')}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation(1, 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
        `${names.map((name, i) => `<sheet name="${escaped(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
        numbers.map((n) => relation(n, 'worksheet', `worksheets/sheet${n}.xml`)).join('') +
        `${relation(names.length + 1, 'styles', 'styles.xml')}</Relationships>`,
    ],
    ['xl/styles.xml', styles()],
  ];
}

function styles(): string {
  const formats = NUMBERED.map(
    (kind, i) => `<numFmt numFmtId="${FIRST_FORMAT + i}" formatCode="${escaped(FORMATS[kind])}"/>`,
  );
  const header = (align: string): string =>
    '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1">' +
    `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`;
  const numbers = NUMBERED.map(
    (_kind, i) =>
      `<xf numFmtId="${FIRST_FORMAT + i}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`,
  );
  const font = '<sz val="11"/><name val="Calibri"/><family val="2"/>';
  return (
    `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="${formats.length}">${formats.join('')}</numFmts>` +
    `<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE2E8F0"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${FIRST + numbers.length}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
    `${header('left')}${header('right')}${numbers.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
