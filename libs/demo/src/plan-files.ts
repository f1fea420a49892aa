/** Lines of a sheet of 420 × 297 points, from below at the left. */
export type Line = readonly [x1: number, y1: number, x2: number, y2: number];

const BRACKET: readonly Line[] = [
  [60, 80, 260, 80],
  [60, 90, 250, 90],
  [260, 80, 260, 220],
  [250, 90, 250, 220],
  [250, 220, 260, 220],
  [60, 80, 60, 90],
  [60, 60, 260, 60],
  [280, 80, 280, 220],
  [20, 20, 400, 20],
  [400, 20, 400, 277],
  [400, 277, 20, 277],
  [20, 277, 20, 20],
];

const escaped = (text: string): string => text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`);

/** A drawing on one page, as a CAD program prints it. @param title plain letters, for the built-in font */
export function planPdf(title: string, lines: readonly Line[] = BRACKET): Buffer {
  const strokes = lines.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`).join('\n');
  const content = `1 w\n${strokes}\nBT /F 12 Tf 30 255 Td (${escaped(title)}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 297] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file + end, 'latin1');
}

/** The same drawing for a CAD program: DXF of the oldest kind, lines only. */
export function planDxf(lines: readonly Line[] = BRACKET): Buffer {
  const entities = lines.flatMap(([x1, y1, x2, y2]) => [
    '0',
    'LINE',
    '8',
    'PIECE',
    '10',
    String(x1),
    '20',
    String(y1),
    '11',
    String(x2),
    '21',
    String(y2),
  ]);
  return Buffer.from(
    ['0', 'SECTION', '2', 'ENTITIES', ...entities, '0', 'ENDSEC', '0', 'EOF', ''].join('\r\n'),
    'latin1',
  );
}
