import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { SidePanel } from '../ui/SidePanel.js';
import { AdditionActions } from './AdditionActions.js';
import { CompetenceForm, CriterionForm } from './AdditionForms.js';
import { Part } from './Part.js';
import { Source } from './Source.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum;
type Framework = Schema<'FrameworkView'>;
type Competence = Framework['competences'][number];
type Criterion = Framework['criteria'][number];
type Exercise = Schema<'ExerciseView'>;
/** a competence, or one of its criteria under it */
type Row = { competence: Competence; criterion?: Criterion; depth: number };

/** Competences in two levels with their criteria, and which operations of the catalogue exercise them. */
export function CompetencesTab({ framework }: { framework: Framework }) {
  const { can } = useSession();
  const [adding, setAdding] = useState<'competence' | 'criterion' | null>(null);
  const { data } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}/exercises',
    { params: { path: { id: framework.id } } },
    { enabled: can('catalogue.read') },
  );
  const close = (): void => setAdding(null);
  const actions = can('framework.edit') && (
    <Group gap="xs">
      <Button variant="default" onClick={() => setAdding('competence')}>
        {t.addCompetence}
      </Button>
      {framework.competences.length > 0 && (
        <Button variant="default" onClick={() => setAdding('criterion')}>
          {t.criterion.add}
        </Button>
      )}
    </Group>
  );
  const columns: readonly Column<Row>[] = [
    { key: 'code', title: t.code, width: 100, render: ({ competence, criterion }) => (criterion ?? competence).code },
    { key: 'title', title: t.competenceOrCriterion, render: (row) => <Title row={row} /> },
    {
      key: 'unit',
      title: t.unit,
      render: ({ competence, criterion }) =>
        criterion ? '' : [competence.unitCode, ...competence.otherUnitCodes].filter(Boolean).join(', ') || fr.ui.none,
    },
    ...(data
      ? [
          {
            key: 'exercises',
            title: t.exercises,
            render: ({ competence, criterion }: Row) =>
              !criterion && <Exercises of={data.items.filter((one) => one.competenceId === competence.id)} />,
          },
        ]
      : []),
    {
      key: 'verification',
      title: t.verification,
      render: ({ competence, criterion }) => <VerificationBadge of={(criterion ?? competence).verification} />,
    },
    {
      key: 'source',
      title: t.source,
      render: ({ competence, criterion }) => <Source text={(criterion ?? competence).source} />,
    },
    ...(can('framework.edit')
      ? [
          {
            key: 'edit',
            title: '',
            render: ({ competence, criterion }: Row) => (
              <AdditionActions kind={criterion ? 'criterion' : 'competence'} of={criterion ?? competence} />
            ),
          },
        ]
      : []),
  ];
  return (
    <Stack gap="lg">
      <Part title={t.competences} action={actions}>
        {data && (
          <Text size="sm" c="dimmed" mb="xs">
            {t.exercisesHint}
          </Text>
        )}
        <DataTable
          caption={t.competences}
          list={rows(inTree(framework))}
          columns={columns}
          rowId={({ competence, criterion }) => (criterion ?? competence).id}
          empty={{ hint: t.noCompetences }}
        />
      </Part>
      <SidePanel opened={adding === 'competence'} onClose={close} title={t.addCompetence}>
        {adding === 'competence' && <CompetenceForm framework={framework} onDone={close} />}
      </SidePanel>
      <SidePanel opened={adding === 'criterion'} onClose={close} title={t.criterion.add}>
        {adding === 'criterion' && <CriterionForm framework={framework} onDone={close} />}
      </SidePanel>
    </Stack>
  );
}

function Title({ row: { competence, criterion, depth } }: { row: Row }) {
  return (
    <Text size="sm" miw={200} pl={depth * 20} c={criterion ? 'dimmed' : undefined} fw={depth === 0 ? 600 : undefined}>
      {criterion ? `${t.criterion.sign} ${criterion.title}` : competence.title}
    </Text>
  );
}

function Exercises({ of }: { of: readonly Exercise[] }) {
  if (of.length === 0) return <Badge color="amber">{t.noExercise}</Badge>;
  return (
    <Stack gap={2} miw={180}>
      {of.map(({ catalogueOperationId, title, weight }) => (
        <Anchor key={catalogueOperationId} component={Link} size="sm" to={`/catalogue/${catalogueOperationId}`}>
          {t.exercise(title, weight)}
        </Anchor>
      ))}
    </Stack>
  );
}

/** Each part right under what it belongs to, its criteria first. */
function inTree({ competences, criteria }: Framework): Row[] {
  const under = (parent: string | null, depth: number): Row[] =>
    competences
      .filter((one) => one.parentId === parent)
      .flatMap((competence) => [
        { competence, depth },
        ...criteria
          .filter(({ competenceId }) => competenceId === competence.id)
          .map((criterion) => ({ competence, criterion, depth: depth + 1 })),
        ...under(competence.id, depth + 1),
      ]);
  return under(null, 0);
}
