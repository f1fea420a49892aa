import { StreamableFile } from '@nestjs/common';
import { csv, type Sheet, xlsx } from '../documents/sheet.js';

const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type TableFormat = keyof typeof TYPES;

/** A list as a download; `name` without its ending. */
export async function tableFile(sheet: Sheet, name: string, format: TableFormat): Promise<StreamableFile> {
  const content = format === 'csv' ? Buffer.from(csv(sheet.columns, sheet.rows)) : await xlsx([sheet]);
  return new StreamableFile(content, {
    type: TYPES[format],
    disposition: `attachment; filename="${name}.${format}"`,
  });
}
