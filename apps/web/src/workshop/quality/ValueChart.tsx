import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatDecimalFr } from '../../ui/format.js';

type Characteristic = Schema<'CharacteristicView'>;
const WIDTH = 320;
const HEIGHT = 120;
const LEFT = 52;
const ROOM = 12;

/** The last value of each piece against its tolerance: a band, a line, a sign for what is out. Figures stand in the table beside it. */
export function ValueChart({ of }: { of: Characteristic }) {
  const shown = of.values.filter(({ corrected }) => !corrected);
  if (shown.length === 0) return null;
  // pixels only: what conforms was judged by the server, exactly
  const [lower, upper] = [Number(of.lower), Number(of.upper)];
  const numbers = shown.map(({ value }) => Number(value));
  const margin = (upper - lower || 1) / 4;
  const least = Math.min(lower - margin, ...numbers);
  const most = Math.max(upper + margin, ...numbers);
  const x = (index: number): number =>
    shown.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + ROOM + (index * (WIDTH - LEFT - 2 * ROOM)) / (shown.length - 1);
  const y = (value: number): number => ROOM + ((most - value) * (HEIGHT - 2 * ROOM)) / (most - least);
  const path = numbers.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index)},${y(value)}`).join(' ');
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={fr.quality.inspection.chart(of.label)}
      style={{ width: '100%', maxWidth: 420, display: 'block' }}
    >
      <rect
        x={LEFT}
        y={y(upper)}
        width={WIDTH - LEFT}
        height={Math.max(1, y(lower) - y(upper))}
        fill="var(--mantine-color-green-filled)"
        opacity={0.14}
      />
      {([of.upper, of.lower] as const).map((bound) => (
        <g key={bound}>
          <line
            x1={LEFT}
            x2={WIDTH}
            y1={y(Number(bound))}
            y2={y(Number(bound))}
            stroke="var(--mantine-color-green-filled)"
            strokeDasharray="4 3"
          />
          <text x={LEFT - 6} y={y(Number(bound)) + 4} textAnchor="end" fontSize={11} fill="currentColor">
            {formatDecimalFr(bound)}
          </text>
        </g>
      ))}
      <path d={path} fill="none" stroke="var(--mantine-color-ink-filled)" strokeWidth={1.5} />
      {shown.map(({ id, conform }, index) =>
        conform ? (
          <circle key={id} cx={x(index)} cy={y(numbers[index]!)} r={4} fill="var(--mantine-color-ink-filled)" />
        ) : (
          <path
            key={id}
            d={`M${x(index) - 5},${y(numbers[index]!) - 5}l10,10m0,-10l-10,10`}
            stroke="var(--mantine-color-red-filled)"
            strokeWidth={3}
          />
        ),
      )}
    </svg>
  );
}
