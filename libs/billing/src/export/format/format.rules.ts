import { CEGID } from './cegid.rules.js';
import { CSV } from './csv.rules.js';
import { EBP } from './ebp.rules.js';
import { FEC } from './fec.rules.js';
import type { LineFormat } from './ledger-line.rules.js';
import { QUADRA } from './quadra.rules.js';
import { XIMPORT } from './ximport.rules.js';

export const EXPORT_FORMATS = ['fec', 'quadra', 'csv', 'xlsx', 'ximport', 'ebp', 'cegid'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface FileFormat {
  readonly extension: 'txt' | 'csv' | 'xlsx';
  readonly mediaType: string;
  /** null: a workbook */
  readonly lines: LineFormat | null;
}

export const FORMATS: Readonly<Record<ExportFormat, FileFormat>> = {
  fec: { extension: 'txt', mediaType: 'text/plain; charset=utf-8', lines: FEC },
  quadra: { extension: 'txt', mediaType: 'text/plain; charset=iso-8859-15', lines: QUADRA },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8', lines: CSV },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    lines: null,
  },
  ximport: { extension: 'txt', mediaType: 'text/plain; charset=windows-1252', lines: XIMPORT },
  ebp: { extension: 'txt', mediaType: 'text/plain; charset=windows-1252', lines: EBP },
  cegid: { extension: 'csv', mediaType: 'text/csv; charset=windows-1252', lines: CEGID },
};
