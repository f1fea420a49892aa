// The fonts of every document. They come from npm as WOFF 1; Typst reads sfnt only, so they are unwrapped here.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';

/** Ids of the `name` table that say how a font is called (OpenType 1.9, "name — Naming Table"). */
const NAMING = new Set([1, 2, 3, 4, 6, 16, 17, 18, 20, 21, 22, 25]);
const WEIGHTS = { 400: 'Regular', 600: 'SemiBold', 700: 'Bold' };

/**
 * WOFF 1 (W3C, 2012) → sfnt called `family`.
 *
 * @param {Buffer} woff
 * @param {string} family a name no font of the machine bears: Typst always searches the machine's fonts too
 * @param {string} style
 * @returns {Buffer}
 */
export function sfnt(woff, family, style) {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF 1 file');
  const count = woff.readUInt16BE(12);
  const power = Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 << power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(16 * count - (16 << power), 10);
  const parts = [head];
  let at = head.length;
  for (let i = 0; i < count; i++) {
    const from = 44 + i * 20;
    const tag = woff.toString('latin1', from, from + 4);
    const start = woff.readUInt32BE(from + 4);
    const packed = woff.readUInt32BE(from + 8);
    const raw = woff.subarray(start, start + packed);
    const plain = packed < woff.readUInt32BE(from + 12) ? inflateSync(raw) : raw;
    const table = tag === 'name' ? renamed(plain, family, style) : plain;
    const to = 12 + i * 16;
    head.write(tag, to, 'latin1');
    head.writeUInt32BE(checksum(table), to + 4);
    head.writeUInt32BE(at, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    const pad = Buffer.alloc((4 - (table.length % 4)) % 4);
    parts.push(table, pad);
    at += table.length + pad.length;
  }
  return Buffer.concat(parts);
}

/** A `name` table (format 0) with our names; copyright, licence and the rest are kept as the OFL asks. */
function renamed(table, family, style) {
  const texts = table.readUInt16BE(4);
  const records = [];
  for (let i = 0; i < table.readUInt16BE(2); i++) {
    const at = 6 + i * 12;
    const [platform, encoding, language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((o) => table.readUInt16BE(at + o));
    if (!NAMING.has(id)) {
      records.push({ platform, encoding, language, id, text: table.subarray(texts + offset, texts + offset + length) });
    }
  }
  const plain = style === 'Regular' || style === 'Bold';
  const ours = {
    1: plain ? family : `${family} ${style}`,
    2: plain ? style : 'Regular',
    3: `${family} ${style}`,
    4: `${family} ${style}`,
    6: `${family.replaceAll(' ', '')}-${style}`,
    16: family,
    17: style,
  };
  for (const [id, text] of Object.entries(ours)) {
    const utf16 = Buffer.from(text, 'utf16le').swap16();
    records.push({ platform: 3, encoding: 1, language: 0x409, id: Number(id), text: utf16 });
  }
  records.sort((a, b) => a.platform - b.platform || a.encoding - b.encoding || a.language - b.language || a.id - b.id);
  const head = Buffer.alloc(6 + 12 * records.length);
  head.writeUInt16BE(records.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  records.forEach((r, i) => {
    [r.platform, r.encoding, r.language, r.id, r.text.length, offset].forEach((n, j) => head.writeUInt16BE(n, 6 + i * 12 + j * 2));
    offset += r.text.length;
  });
  return Buffer.concat([head, ...records.map((r) => r.text)]);
}

function checksum(table) {
  let sum = 0;
  for (let i = 0; i < table.length; i += 4) {
    sum = (sum + (i + 4 <= table.length ? table.readUInt32BE(i) : Buffer.concat([table.subarray(i), Buffer.alloc(3)]).readUInt32BE(0))) >>> 0;
  }
  return sum;
}

function woffFile(family, subset, weight) {
  const folder = path.dirname(fileURLToPath(import.meta.resolve(`@fontsource/${family}/package.json`)));
  return fs.readFileSync(path.join(folder, 'files', `${family}-${subset}-${weight}-normal.woff`));
}

/**
 * Typst takes ONE file a family and weight, so latin-ext (Ł, Ÿ, č…) is a family of its own. "Ext", "Bold" or "Black" at the
 * end of a family name would be cut off by Typst as a style. letterhead.typ names the same three families.
 *
 * @returns {Buffer[]}
 */
export function documentFonts() {
  const inter = Object.entries(WEIGHTS).flatMap(([weight, style]) => [
    sfnt(woffFile('inter', 'latin', weight), 'Etabli Text A', style),
    sfnt(woffFile('inter', 'latin-ext', weight), 'Etabli Text B', style),
  ]);
  const signs = ['400', '700'].map((w) => sfnt(woffFile('dejavu-sans', 'latin', w), 'Etabli Signs', WEIGHTS[w]));
  return [...inter, ...signs];
}
