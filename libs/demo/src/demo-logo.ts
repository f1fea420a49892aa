import { pngFile } from '@etabli/platform';

const SIDE = 240;
/** points of each pixel and way that are looked at, for a smooth edge */
const FINE = 3;
const INK = [31, 58, 95] as const;
const WHITE = [255, 255, 255] as const;
const ORANGE = [226, 96, 26] as const;

type Point = readonly [x: number, y: number];
/** Corners in hundredths of the side, from above at the left. */
type Outline = readonly Point[];

const ANVIL: Outline = [
  [17, 41],
  [36, 39],
  [80, 39],
  [80, 48],
  [63, 52],
  [59, 59],
  [60, 65],
  [71, 72],
  [71, 78],
  [31, 78],
  [31, 72],
  [42, 65],
  [43, 59],
  [39, 53],
  [27, 49],
];
const HOT_BAR: Outline = [
  [44, 33],
  [76, 33],
  [76, 39],
  [44, 39],
];

/** The logo of the demo school, invented like the school: a hot bar on an anvil, in a disc. A PNG that is clear around it. */
export function demoLogo(): Buffer {
  const row = 1 + SIDE * 4;
  const pixels = Buffer.alloc(row * SIDE);
  for (let y = 0; y < SIDE; y++) for (let x = 0; x < SIDE; x++) pixels.set(pixelAt(x, y), y * row + 1 + x * 4);
  return pngFile({ width: SIDE, height: SIDE, colour: 6 }, pixels);
}

/** Red, green, blue and how much of the pixel is covered: the mean of its points. */
function pixelAt(x: number, y: number): number[] {
  const sum = [0, 0, 0];
  let covered = 0;
  for (let point = 0; point < FINE * FINE; point++) {
    const at = (pixel: number, part: number): number => (100 * (pixel + (part + 0.5) / FINE)) / SIDE;
    const colour = colourAt([at(x, point % FINE), at(y, Math.floor(point / FINE))]);
    if (!colour) continue;
    covered++;
    for (const [channel, value] of colour.entries()) sum[channel]! += value;
  }
  return covered === 0
    ? [0, 0, 0, 0]
    : [...sum.map((value) => Math.round(value / covered)), Math.round((255 * covered) / FINE ** 2)];
}

function colourAt(point: Point): readonly number[] | null {
  if (Math.hypot(point[0] - 50, point[1] - 50) > 49) return null;
  return within(HOT_BAR, point) ? ORANGE : within(ANVIL, point) ? WHITE : INK;
}

/** A line to the right crosses the outline an odd number of times. */
const within = (outline: Outline, [x, y]: Point): boolean =>
  outline.filter(([x1, y1], index) => {
    const [x2, y2] = outline[(index + 1) % outline.length]!;
    return y1 > y !== y2 > y && x < x1 + ((x2 - x1) * (y - y1)) / (y2 - y1);
  }).length %
    2 ===
  1;
