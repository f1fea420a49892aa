import type { CSSProperties } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';

const t = fr.coverage;

/** One competence of one youth: the level, whether it holds, and beside it what the youth says of himself. */
export function CoverageCell({
  cell,
  levels,
}: {
  cell: Schema<'CellView'>;
  levels: readonly Schema<'LevelStepView'>[];
}) {
  const { level, strength, solidity, sentence, selfLevel } = cell;
  const colour = levels.find(({ value }) => value === level)?.colour ?? 'transparent';
  const said = [sentence, selfLevel === null ? '' : t.selfLong(selfLevel)].filter(Boolean).join(' · ');
  return (
    <div
      className="coverage-cell"
      style={{ '--level': colour, '--strength': strength } as CSSProperties}
      title={said}
      role="img"
      aria-label={said}
    >
      <span className="figures">{level === null ? t.signs.none : `${level} ${t.signs[solidity]}`}</span>
      {selfLevel !== null && <span className="coverage-self">{t.self(selfLevel)}</span>}
    </div>
  );
}
