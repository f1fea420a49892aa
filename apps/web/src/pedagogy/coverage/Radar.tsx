import { fr } from '../../texts/fr.js';
import './coverage.css';

export interface RadarAxis {
  code: string;
  title: string;
  /** 0..100 */
  strength: number;
}

const SIZE = 320;
const CENTRE = SIZE / 2;
const REACH = 102;
/** Beyond it the words would lie on each other. */
const MOST = 18;
const RINGS = [25, 50, 75, 100] as const;

const at = (index: number, count: number, share: number): [number, number] => {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return [CENTRE + Math.cos(angle) * REACH * share, CENTRE + Math.sin(angle) * REACH * share];
};
const outline = (shares: readonly number[]): string =>
  shares
    .map((share, i) =>
      at(i, shares.length, share)
        .map((value) => value.toFixed(1))
        .join(','),
    )
    .join(' ');
const anchorOf = (x: number): 'start' | 'middle' | 'end' =>
  Math.abs(x - CENTRE) < 12 ? 'middle' : x > CENTRE ? 'start' : 'end';

/** The strengths on as many axes as there are competences, each with its value; with few or very many axes a list says it better. */
export function Radar({ axes, label }: { axes: readonly RadarAxis[]; label: string }) {
  const said = axes.map(({ code, title, strength }) => fr.coverage.radarValues(`${code} ${title}`, strength));
  if (axes.length < 3 || axes.length > MOST)
    return (
      <ul>
        {said.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    );
  return (
    <svg className="radar" viewBox={`0 0 ${SIZE} ${SIZE}`} role="img" aria-label={`${label}. ${said.join('. ')}`}>
      {RINGS.map((ring) => (
        <polygon key={ring} className="radar-ring" points={outline(axes.map(() => ring / 100))} />
      ))}
      {axes.map(({ code }, i) => {
        const [x, y] = at(i, axes.length, 1);
        return <line key={code} className="radar-ring" x1={CENTRE} y1={CENTRE} x2={x} y2={y} />;
      })}
      <polygon className="radar-area" points={outline(axes.map(({ strength }) => strength / 100))} />
      {axes.map(({ code, title, strength }, i) => {
        const [x, y] = at(i, axes.length, strength / 100);
        const [lx, ly] = at(i, axes.length, 1.14);
        return (
          <g key={code}>
            <title>{`${code} ${title}`}</title>
            <circle className="radar-point" cx={x} cy={y} r={3.5} />
            <text className="radar-label" x={lx} y={ly} textAnchor={anchorOf(lx)} dominantBaseline="middle">
              {`${code} · ${strength}`}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
