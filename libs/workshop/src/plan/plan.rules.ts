/** PDF and pictures are seen in place; drawings of a CAD program are kept as files. */
export const PLAN_KINDS = ['pdf', 'picture', 'dxf', 'step', 'dwg'] as const;
export type PlanKind = (typeof PLAN_KINDS)[number];

/** Of one plan; a picture is held to its own, lower limit. */
export const PLAN_LIMIT = 30 * 1024 * 1024;
/** The beginning of a text file is enough to know it; a STEP header may be long. */
const HEAD = 4096;

export interface PlanFile {
  readonly kind: Exclude<PlanKind, 'picture'>;
  readonly mediaType: string;
  readonly ending: string;
}

const FILES = {
  pdf: { kind: 'pdf', mediaType: 'application/pdf', ending: 'pdf' },
  step: { kind: 'step', mediaType: 'model/step', ending: 'step' },
  dwg: { kind: 'dwg', mediaType: 'image/vnd.dwg', ending: 'dwg' },
  dxf: { kind: 'dxf', mediaType: 'image/vnd.dxf', ending: 'dxf' },
} as const satisfies Record<string, PlanFile>;

const BINARY_DXF = 'AutoCAD Binary DXF\r\n';

/** What the bytes are, whatever the name says: PDF, STEP (ISO 10303-21), DWG (AC10xx), DXF (group codes); null for all else. */
export function planFile(bytes: Uint8Array): PlanFile | null {
  const head = String.fromCharCode(...bytes.subarray(0, HEAD));
  const tail = String.fromCharCode(...bytes.subarray(Math.max(0, bytes.length - HEAD)));
  if (head.startsWith('%PDF-')) return tail.includes('%%EOF') ? FILES.pdf : null;
  if (/^\s*ISO-10303-21\s*;/.test(head)) return /END-ISO-10303-21\s*;/.test(tail) ? FILES.step : null;
  if (/^AC10\d\d/.test(head)) return FILES.dwg;
  return head.startsWith(BINARY_DXF) || isDxf(head, tail) ? FILES.dxf : null;
}

/** Pairs of lines, a group code and its value; after remarks (999) the first pair opens a section, the last says EOF. */
function isDxf(head: string, tail: string): boolean {
  const lines = head.replace(/^\ufeff|^\u00ef\u00bb\u00bf/, '').split(/\r?\n/);
  let at = 0;
  while (lines[at]?.trim() === '999') at += 2;
  return lines[at]?.trim() === '0' && lines[at + 1]?.trim() === 'SECTION' && /(^|\n)\s*0\r?\nEOF\s*$/.test(tail);
}

/** The index of a revision by its rank: A, B … Z, AA. @param rank from 1 */
export function revisionLetter(rank: number): string {
  const rest = (rank - 1) % 26;
  const before = Math.floor((rank - 1) / 26);
  return `${before > 0 ? revisionLetter(before) : ''}${String.fromCharCode(65 + rest)}`;
}

/** « bride 12.PDF » → « bride 12 »: what a plan is called when nobody says. */
export const planName = (fileName: string): string =>
  fileName
    .replace(/^.*[\\/]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .trim()
    .slice(0, 120) || 'Plan';
