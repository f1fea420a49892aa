import { UnstyledButton } from '@mantine/core';
import type { CSSProperties } from 'react';
import type { Schema } from '@etabli/contract';

interface Props {
  label: string;
  levels: readonly Schema<'LevelStepView'>[];
  /** null: none, or several */
  value: number | null;
  onChoose: (level: number) => void;
  /** id of what else is said of the choice: why it was refused */
  describedBy?: string;
}

/** The steps of a référentiel's scale, each with its number, its word and its colour. */
export const LevelButtons = ({ label, levels, value, onChoose, describedBy }: Props) => (
  <div className="levels" role="group" aria-label={label} aria-describedby={describedBy}>
    {levels.map((level) => (
      <UnstyledButton
        key={level.value}
        className="level"
        style={{ '--level': level.colour } as CSSProperties}
        aria-pressed={level.value === value}
        onClick={() => onChoose(level.value)}
      >
        {`${level.value} · ${level.label}`}
      </UnstyledButton>
    ))}
  </div>
);
