import fs from 'node:fs/promises';
import path from 'node:path';
import { packageRoot } from '@etabli/platform';

/** The référentiels that come with Établi: import files like any other, imported by whoever wants them. */
export const SHIPPED_FRAMEWORKS = [
  'cap-rics-chaudronnerie.json',
  'cap-metallier.json',
  'cap-cip.json',
  'cap-conducteur-engins.json',
  'bac-pro-mp3d.json',
  'cap-rci-2009.json',
  'cap-serrurier-metallier-2002.json',
] as const;
export type ShippedFramework = (typeof SHIPPED_FRAMEWORKS)[number];

export const readShippedFramework = (name: ShippedFramework): Promise<Buffer> =>
  fs.readFile(path.join(packageRoot(), 'libs', 'curriculum', 'data', name));
