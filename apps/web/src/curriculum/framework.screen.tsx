import { Alert, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { emptied } from '../app/emptied.js';
import { NEW, useListState } from '../app/list.js';
import { Waiting } from '../app/pages.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { Facts } from '../ui/Facts.js';
import { DecimalText, InstantText } from '../ui/format.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { Screen } from '../ui/Screen.js';
import { SidePanel } from '../ui/SidePanel.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum;
type Framework = Schema<'FrameworkView'>;
type Competence = Schema<'CompetenceView'>;

const PATH = [{ label: t.title, to: '/referentiels' }];

const UNITS: readonly Column<Schema<'ExamUnitView'>>[] = [
  { key: 'code', title: t.code, width: 90, render: (unit) => unit.code },
  {
    key: 'title',
    title: t.unit,
    render: (unit) => (
      <Text size="sm" miw={180}>
        {unit.title}
      </Text>
    ),
  },
  {
    key: 'coefficient',
    title: t.coefficient,
    align: 'right',
    render: (unit) => <DecimalText value={unit.coefficient} />,
  },
  { key: 'mode', title: t.mode, render: (unit) => [unit.mode, unit.duration].filter(Boolean).join(', ') || fr.ui.none },
  { key: 'verification', title: t.verification, render: (unit) => <VerificationBadge of={unit.verification} /> },
  { key: 'source', title: t.source, render: (unit) => <Source text={unit.source} /> },
];

const COMPETENCES: readonly Column<Competence>[] = [
  { key: 'code', title: t.code, width: 90, render: (one) => one.code },
  {
    key: 'title',
    title: t.competence,
    render: (one) => (
      <Text size="sm" miw={180} pl={one.parentId ? 'md' : 0}>
        {one.title}
      </Text>
    ),
  },
  { key: 'unit', title: t.unit, render: (one) => one.unitCode ?? fr.ui.none },
  { key: 'verification', title: t.verification, render: (one) => <VerificationBadge of={one.verification} /> },
  { key: 'source', title: t.source, render: (one) => <Source text={one.source} /> },
];

const Source = ({ text }: { text: string }) => (
  <Text size="xs" c="dimmed" miw={160} maw={280}>
    {text}
  </Text>
);

/** One référentiel: units, competences, and for each where it comes from and how far it was verified. */
export function FrameworkScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const state = useListState({});
  const { data, error } = api.useQuery('get', '/api/v1/frameworks/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const add = can('framework.edit') ? (
    <Button variant="default" onClick={() => state.open(NEW)}>
      {t.addCompetence}
    </Button>
  ) : undefined;
  return (
    <Screen
      title={data.title}
      hint={`${data.code} · ${t.levelOf(data.level)} · ${data.version}`}
      path={PATH}
      actions={add}
    >
      <Stack gap="lg">
        <Head framework={data} />
        <Part title={t.competences}>
          <DataTable
            caption={t.competences}
            list={rows(inTree(data.competences))}
            columns={COMPETENCES}
            rowId={(one) => one.id}
          />
        </Part>
        <Part title={t.units}>
          <DataTable
            caption={t.units}
            list={rows(data.units)}
            columns={UNITS}
            rowId={(unit) => unit.code}
            empty={{ hint: t.noUnits }}
          />
        </Part>
      </Stack>
      <SidePanel opened={state.opened === NEW} onClose={state.close} title={t.addCompetence}>
        <AddForm framework={data} onDone={state.close} />
      </SidePanel>
    </Screen>
  );
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section>
    <Title order={2} size="h4" mb="xs">
      {title}
    </Title>
    {children}
  </section>
);

function Head({ framework }: { framework: Framework }) {
  const { verification } = framework;
  return (
    <Stack gap="sm" maw={860}>
      <Alert color={verification === 'verified' ? 'green' : 'amber'} icon={<IconInfoCircle aria-hidden />}>
        <Group gap="xs">
          <VerificationBadge of={verification} />
          <Text size="sm">{t.verificationHints[verification]}</Text>
        </Group>
      </Alert>
      <Facts
        facts={[
          [t.legalText, framework.legalText],
          [t.session, framework.validFromSession],
          [t.source, framework.source],
          [t.sourceNote, framework.sourceNote],
          [t.scale, framework.levelScale.map((step) => `${step.value} ${step.label}`).join(' · ')],
          [t.importedAt, <InstantText key="at" at={framework.importedAt} />],
        ]}
      />
    </Stack>
  );
}

/** Each part right under what it belongs to. */
function inTree(all: readonly Competence[]): Competence[] {
  const under = (parent: string | null): Competence[] =>
    all.filter((one) => one.parentId === parent).flatMap((one) => [one, ...under(one.id)]);
  return under(null);
}

function AddForm({ framework, onDone }: { framework: Framework; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/frameworks/{id}/school-competences',
    initialValues: { code: '', title: '', parentId: null as string | null, unitCode: null as string | null },
    request: (values) => ({ params: { path: { id: framework.id } }, body: emptied(values, 'code', 'title') }),
    done: t.added,
    onDone,
  });
  const parents = framework.competences.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));
  const units = framework.units.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Text size="sm">{t.addHint}</Text>
      <TextInput
        label={t.code}
        description={t.codeHint}
        required
        data-autofocus
        autoComplete="off"
        maw={200}
        {...form.field('code')}
      />
      <TextInput label={t.competenceTitle} required autoComplete="off" {...form.field('title')} />
      <Select label={t.parent} searchable clearable data={parents} {...form.field('parentId')} />
      <Select label={t.unit} placeholder={t.unitNone} searchable clearable data={units} {...form.field('unitCode')} />
    </FormPanel>
  );
}
