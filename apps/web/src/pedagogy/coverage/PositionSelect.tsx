import { Select } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

interface Props {
  studentId: string;
  item: Schema<'CoverageItemView'>;
  levels: readonly Schema<'LevelStepView'>[];
}

/** The trainer's own word, where the rule asks for it; emptied, it is taken back. */
export function PositionSelect({ studentId, item: { competence, level }, levels }: Props) {
  const say = useCommand('post', '/api/v1/competence-positions', { done: fr.coverage.positionSet });
  const put = (value: string | null): void => {
    const body = { items: [{ studentId, competenceId: competence.id, level: value === null ? null : Number(value) }] };
    void say.run({ body });
  };
  return (
    <>
      <Select
        mt={4}
        maw={240}
        clearable
        label={fr.coverage.position}
        value={level === null ? null : String(level)}
        data={levels.map(({ value, label }) => ({ value: String(value), label: `${value} – ${label}` }))}
        onChange={put}
      />
      <ProblemAlert problem={say.problem} />
    </>
  );
}
