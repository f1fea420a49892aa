import { pngFile } from '@etabli/platform';

const WIDTH = 480;
const HEIGHT = 300;
const PAPER = 250;

/** A stroke in pixels of a sheet of 480 × 300: a line, or a circle; `ink` is one of the three pens. */
export type Stroke =
  | {
      readonly line: readonly [x1: number, y1: number, x2: number, y2: number];
      readonly ink?: Ink;
      readonly thick?: number;
    }
  | { readonly circle: readonly [x: number, y: number, radius: number]; readonly ink?: Ink; readonly thick?: number };

const INKS = { part: [38, 54, 92], tool: [120, 128, 140], mark: [226, 96, 26] } as const;
/** The part, what holds or cuts it, and what one looks at. */
export type Ink = keyof typeof INKS;

/** A drawing as one makes it on a board: a PNG of true colours. */
export function drawn(strokes: readonly Stroke[]): Buffer {
  const row = 1 + WIDTH * 3;
  const pixels = Buffer.alloc(row * HEIGHT, PAPER);
  for (let y = 0; y < HEIGHT; y++) pixels[y * row] = 0;
  for (const stroke of strokes)
    for (const [x, y] of points(stroke))
      dot(pixels, row, { x, y, thick: stroke.thick ?? 6, ink: stroke.ink ?? 'part' });
  return pngFile({ width: WIDTH, height: HEIGHT, colour: 2 }, pixels);
}

function* points(stroke: Stroke): Generator<[number, number]> {
  if ('line' in stroke) {
    const [x1, y1, x2, y2] = stroke.line;
    const steps = Math.max(1, Math.abs(x2 - x1), Math.abs(y2 - y1));
    for (let step = 0; step <= steps; step++) yield [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps];
    return;
  }
  const [x, y, radius] = stroke.circle;
  const steps = Math.ceil(radius * 7);
  for (let step = 0; step < steps; step++) {
    const angle = (2 * Math.PI * step) / steps;
    yield [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  }
}

function dot(pixels: Buffer, row: number, at: { x: number; y: number; thick: number; ink: Ink }): void {
  const half = at.thick / 2;
  for (let y = Math.max(0, Math.round(at.y - half)); y <= Math.min(HEIGHT - 1, at.y + half); y++)
    for (let x = Math.max(0, Math.round(at.x - half)); x <= Math.min(WIDTH - 1, at.x + half); x++)
      pixels.set(INKS[at.ink], y * row + 1 + x * 3);
}
