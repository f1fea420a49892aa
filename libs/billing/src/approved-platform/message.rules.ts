import { formatDecimal } from '@etabli/kernel';
import type { CashedAmount } from './cashed.rules.js';
import { reasonText, statusOf } from './status.rules.js';

export interface OutgoingInvoice {
  readonly number: string;
  /** the Factur-X, byte for byte as the customer has it */
  readonly pdf: Buffer;
}

export interface StatusMessage {
  readonly id: string;
  readonly invoiceNumber: string;
  /** given: the status is about an invoice received from this supplier, else about one of the school's own */
  readonly supplierSiren: string | null;
  readonly code: string;
  readonly at: Date;
  readonly reasonCode: string | null;
  readonly reasonText: string | null;
  /** 212 alone */
  readonly amounts: readonly CashedAmount[] | null;
}

export type ReceivedContent =
  | { readonly kind: 'status'; readonly status: Omit<StatusMessage, 'id' | 'amounts'> }
  | { readonly kind: 'invoice'; readonly bytes: Buffer }
  | { readonly kind: 'malformed'; readonly reason: string };

const STATUS_FORMAT = 'etabli-statut-1';
const LONGEST = 1_000;
/** ISO 8601 with its zone, so that nobody guesses it. */
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A name that every file system takes; the slash of a number becomes a line. */
export const invoiceFile = ({ number }: Pick<OutgoingInvoice, 'number'>): string =>
  `facture-${number.replaceAll('/', '_')}.pdf`;

export const statusFile = ({ id, code }: Pick<StatusMessage, 'id' | 'code'>): string => `statut-${code}-${id}.json`;

/** The message as a file, keys in one order: the same status gives the same bytes. */
export function writeStatus(status: StatusMessage): string {
  const message = {
    format: STATUS_FORMAT,
    facture: status.invoiceNumber,
    ...(status.supplierSiren === null ? {} : { fournisseur: status.supplierSiren }),
    code: status.code,
    libelle: statusOf(status.code)?.label ?? status.code,
    date: status.at.toISOString(),
    ...(status.reasonCode === null
      ? {}
      : { motif: status.reasonCode, motifLibelle: reasonText(status.code, status.reasonCode) }),
    ...(status.reasonText === null ? {} : { texte: status.reasonText }),
    ...(status.amounts === null
      ? {}
      : {
          montants: status.amounts.map(({ vatRateBp, amountCents }) => ({
            type: 'MEN',
            tauxTva: formatDecimal(BigInt(vatRateBp), 2),
            montant: formatDecimal(BigInt(amountCents), 2),
          })),
        }),
  };
  return `${JSON.stringify(message, null, 2)}\n`;
}

/** A status as the platform's folder gives it, or in French what is wrong with it. */
export function readStatus(text: string): ReceivedContent {
  const message = parsed(text);
  if (message === null) return malformed('ce n’est pas un objet JSON');
  const { format, facture, fournisseur, code, date, motif, texte } = message;
  if (format !== STATUS_FORMAT)
    return malformed(`le champ «\u202fformat\u202f» n’est pas «\u202f${STATUS_FORMAT}\u202f»`);
  if (!isText(facture)) return malformed('le champ «\u202ffacture\u202f» manque');
  if (!isText(code) || !statusOf(code))
    return malformed(`le code «\u202f${String(code)}\u202f» n’est pas un statut connu`);
  if (!isText(date) || !INSTANT.test(date) || Number.isNaN(Date.parse(date)))
    return malformed('le champ «\u202fdate\u202f» n’est pas un instant avec son fuseau');
  for (const [name, value] of Object.entries({ fournisseur, motif, texte }))
    if (value !== undefined && !isText(value)) return malformed(`le champ «\u202f${name}\u202f» n’est pas un texte`);
  if (statusOf(code)?.reasons && motif === undefined)
    return malformed(`le statut ${code} demande un champ «\u202fmotif\u202f»`);
  return {
    kind: 'status',
    status: {
      invoiceNumber: facture,
      supplierSiren: (fournisseur as string | undefined) ?? null,
      code,
      at: new Date(date),
      reasonCode: (motif as string | undefined) ?? null,
      reasonText: (texte as string | undefined) ?? null,
    },
  };
}

const isText = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= LONGEST && !/[^\P{Cc}\t\n\r]|\p{Cs}/u.test(value);

const malformed = (what: string): ReceivedContent => ({
  kind: 'malformed',
  reason: `Ce message ne se lit pas\u202f: ${what}.`,
});

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}
