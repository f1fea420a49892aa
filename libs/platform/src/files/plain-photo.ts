const START = 0xffd8;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COMMENT = 0xfe;
const SCAN = 0xda;
const END = 0xd9;
const RESTART_0 = 0xd0;
const RESTART_7 = 0xd7;
const ICC = Buffer.from('ICC_PROFILE\0', 'latin1');
const ORIENTATION = 0x0112;
const EXIF = Buffer.from('Exif\0\0', 'latin1');

/**
 * A JPEG without what a telephone writes beside the picture: place, time, device, thumbnail, comments. The pixels stay as they are;
 * which way is up is written anew, alone. @returns null for anything else and for a file that breaks off
 */
export function plainPhoto(sent: Buffer): Buffer | null {
  if (sent.length < 4 || sent.readUInt16BE(0) !== START) return null;
  const kept: Buffer[] = [];
  let orientation = 1;
  for (let at = 2; at + 2 <= sent.length;) {
    if (sent[at] !== 0xff) return null;
    const marker = sent[at + 1]!;
    // what follows the end is no part of the picture, be it a second one
    if (marker === END)
      return Buffer.concat([sent.subarray(0, 2), ...upright(orientation), ...kept, sent.subarray(at, at + 2)]);
    // a fill byte before a marker
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 4 <= sent.length ? at + 2 + sent.readUInt16BE(at + 2) : 0;
    if (end < at + 4 || end > sent.length) return null;
    const segment = sent.subarray(at, end);
    if (marker === APP1) orientation = orientationOf(segment.subarray(4)) ?? orientation;
    const next = marker === SCAN ? scanEnd(sent, end) : end;
    if (isPicture(marker, segment)) kept.push(sent.subarray(at, next));
    at = next;
  }
  return null;
}

/** Where the pixels stop that begin at `at`: the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(sent: Buffer, at: number): number {
  for (let here = sent.indexOf(0xff, at); here >= 0; here = sent.indexOf(0xff, here + 1)) {
    const after = sent[here + 1];
    if (after !== 0 && after !== undefined && after !== 0xff && (after < RESTART_0 || after > RESTART_7)) return here;
  }
  return sent.length;
}

/** Tables, frames and scans; of the rest the JFIF header, the colour profile and Adobe's word on colours. */
function isPicture(marker: number, segment: Buffer): boolean {
  if (marker === APP2) return segment.subarray(4, 4 + ICC.length).equals(ICC);
  return marker === APP0 || marker === APP14 || !((marker > APP0 && marker <= APP15) || marker === COMMENT);
}

/** How the pixels of a photo must be turned, 1 to 8, said by the body of its segment APP1; null when it says nothing. */
export function orientationOf(body: Buffer): number | null {
  if (!body.subarray(0, EXIF.length).equals(EXIF)) return null;
  const tiff = body.subarray(EXIF.length);
  if (tiff.length < 8) return null;
  const little = tiff.toString('latin1', 0, 2) === 'II';
  const short = (at: number): number =>
    at + 2 > tiff.length ? 0 : little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at);
  const first = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  for (let entry = 0; entry < short(first); entry++) {
    const at = first + 2 + 12 * entry;
    if (short(at) !== ORIENTATION) continue;
    const value = short(at + 8);
    return value >= 1 && value <= 8 ? value : null;
  }
  return null;
}

/** An EXIF segment with the orientation and nothing else; none for a picture that is the right way up. */
function upright(orientation: number): Buffer[] {
  if (orientation === 1) return [];
  const tiff = Buffer.alloc(26);
  tiff.write('MM', 0, 'latin1');
  tiff.writeUInt16BE(42, 2);
  tiff.writeUInt32BE(8, 4);
  tiff.writeUInt16BE(1, 8);
  tiff.writeUInt16BE(ORIENTATION, 10);
  tiff.writeUInt16BE(3, 12);
  tiff.writeUInt32BE(1, 14);
  tiff.writeUInt16BE(orientation, 18);
  const head = Buffer.from([0xff, APP1, 0, 2 + EXIF.length + tiff.length]);
  return [Buffer.concat([head, EXIF, tiff])];
}
