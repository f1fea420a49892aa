import { Checkbox, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { ActionButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

const t = fr.exams;
type Category = Schema<'ExamRegistrationView'>['category'];
const CATEGORIES = Object.entries(t.categories).map(([value, label]) => ({ value, label }));

/** Chooses among the youths who prepare the diploma; ours are individual candidates. */
export function AddCandidates({ sessionId, onDone }: { sessionId: string; onDone: () => void }) {
  const { data, error } = api.useQuery('get', '/api/v1/exam-sessions/{id}/possible-candidates', {
    params: { path: { id: sessionId } },
  });
  const [chosen, setChosen] = useState<string[]>([]);
  const [category, setCategory] = useState<Category>('school_hors_contrat');
  const plan = useCommand('post', '/api/v1/exam-sessions/{id}/registrations', { done: t.addedThem, onDone });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  if (data.items.length === 0) return <Text>{t.nobodyPossible}</Text>;
  return (
    <Stack>
      <Select
        label={t.category}
        data={CATEGORIES}
        allowDeselect={false}
        value={category}
        onChange={(next) => next && setCategory(next as Category)}
      />
      <Checkbox.Group label={t.possible} value={chosen} onChange={setChosen}>
        <Stack gap="xs" mt="xs">
          {data.items.map(({ studentId, name, groupName }) => (
            <Checkbox key={studentId} value={studentId} label={name} description={groupName} />
          ))}
        </Stack>
      </Checkbox.Group>
      <ProblemAlert problem={plan.problem} />
      <ActionButton
        disabled={chosen.length === 0}
        loading={plan.running}
        onClick={() => void plan.run({ params: { path: { id: sessionId } }, body: { studentIds: chosen, category } })}
      >
        {t.addThem(chosen.length)}
      </ActionButton>
    </Stack>
  );
}
