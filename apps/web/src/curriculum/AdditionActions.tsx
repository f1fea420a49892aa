import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useCommand } from '../app/command.js';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';

const t = fr.curriculum.addition;
interface Addition {
  id: string;
  code: string;
  title: string;
  origin: 'official' | 'school';
}

const PATHS = { competence: '/api/v1/school-competences/{id}', criterion: '/api/v1/school-criteria/{id}' } as const;

/** Rename or remove what the school added; nothing for what is official. */
export function AdditionActions({ kind, of }: { kind: keyof typeof PATHS; of: Addition }) {
  const [open, setOpen] = useState(false);
  if (of.origin === 'official') return null;
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {t.edit}
      </Button>
      <SidePanel opened={open} onClose={() => setOpen(false)} title={`${t.edit} ${of.code}`}>
        {open && <Rename path={PATHS[kind]} of={of} onDone={() => setOpen(false)} />}
      </SidePanel>
    </>
  );
}

function Rename({
  path,
  of,
  onDone,
}: {
  path: (typeof PATHS)['competence' | 'criterion'];
  of: Addition;
  onDone: () => void;
}) {
  const params = { path: { id: of.id } };
  const form = useCommandForm({
    method: 'patch',
    path,
    initialValues: { title: of.title },
    request: (body) => ({ params, body }),
    done: t.renamed,
    onDone,
  });
  const remove = useCommand('delete', path, { done: t.removed, onDone });
  return (
    <>
      <FormPanel of={form} onCancel={onDone}>
        <TextInput label={t.title} required data-autofocus autoComplete="off" {...form.field('title')} />
      </FormPanel>
      <Group mt="xl">
        <Button variant="default" loading={remove.running} onClick={() => void remove.run({ params })}>
          {t.remove}
        </Button>
      </Group>
      <ProblemAlert problem={remove.problem} />
    </>
  );
}
