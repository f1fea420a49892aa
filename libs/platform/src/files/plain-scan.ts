import { plainDrawing } from './plain-drawing.js';
import { plainPhoto } from './plain-photo.js';

/** A paper as it is kept: a PDF, or a picture with nothing beside its pixels. */
export interface PlainScan {
  readonly bytes: Buffer;
  readonly mediaType: 'application/pdf' | 'image/jpeg' | 'image/png';
  readonly ending: 'pdf' | 'jpg' | 'png';
}

/** What a scan may be, read from its first bytes and never from its name. */
const KINDS = [
  { mediaType: 'application/pdf', ending: 'pdf', magic: '255044462d', plain: (sent: Buffer) => sent },
  { mediaType: 'image/jpeg', ending: 'jpg', magic: 'ffd8ff', plain: plainPhoto },
  { mediaType: 'image/png', ending: 'png', magic: '89504e470d0a1a0a', plain: plainDrawing },
] as const;

/** @returns null for what is neither a PDF nor a whole picture */
export function plainScan(sent: Buffer): PlainScan | null {
  const head = sent.subarray(0, 8).toString('hex');
  const kind = KINDS.find(({ magic }) => head.startsWith(magic));
  const bytes = kind?.plain(sent);
  return kind && bytes ? { bytes, mediaType: kind.mediaType, ending: kind.ending } : null;
}
