import { PNG_MAGIC, pngChunk, pngChunks } from './png-chunks.js';

/** pixels of one side */
const MOST_PIXELS = 12_000;

/** Header, palette, pixels, end, and what says how their colours look; no words, no hour, no place, no second picture. */
const PICTURE = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
]);

/**
 * A PNG without what stands beside the picture: texts (tEXt, zTXt, iTXt), EXIF with its place, hour, frames, and what follows its
 * end. The pixels stay as they are. @returns null for anything else, for a damaged
 * file and for one larger than a wall
 */
export function plainDrawing(sent: Buffer): Buffer | null {
  if (!sent.subarray(0, PNG_MAGIC.length).equals(PNG_MAGIC)) return null;
  const end = endOf(sent);
  const chunks = end === null ? null : pngChunks(sent.subarray(PNG_MAGIC.length, end));
  if (!chunks || chunks[0]?.type !== 'IHDR' || tooLarge(chunks[0].data) || !chunks.some(({ type }) => type === 'IDAT'))
    return null;
  const kept = chunks.filter(({ type }) => PICTURE.has(type));
  return Buffer.concat([PNG_MAGIC, ...kept.map(({ type, data }) => pngChunk(type, data))]);
}

/** Where the chunk IEND stops; what comes after is no part of the picture. */
function endOf(sent: Buffer): number | null {
  for (let at = PNG_MAGIC.length; at + 12 <= sent.length;) {
    const next = at + 12 + sent.readUInt32BE(at);
    if (sent.toString('latin1', at + 4, at + 8) === 'IEND') return next <= sent.length ? next : null;
    at = next;
  }
  return null;
}

const tooLarge = (header: Buffer): boolean =>
  header.length !== 13 ||
  [header.readUInt32BE(0), header.readUInt32BE(4)].some((side) => side < 1 || side > MOST_PIXELS);
