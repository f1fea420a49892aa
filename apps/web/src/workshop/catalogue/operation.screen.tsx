import { Button, Grid, Paper, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { CatalogueChecks } from '../quality/CatalogueChecks.js';
import { CatalogueBadge, timeText } from './catalogue.screen.js';
import { Coefficient } from './Coefficient.js';
import { asked, CatalogueInputs, fieldsOf } from './fields.js';
import { Instructions } from './Instructions.js';
import { Weights } from './Weights.js';

const t = fr.catalogue;
type Operation = Schema<'CatalogueOperationView'>;
const PATH = [{ label: t.pageTitle, to: '/catalogue' }];

/** One operation of the catalogue: its time, what it teaches, how it is done and what youths take. */
export function CatalogueOperationScreen() {
  const { id = '' } = useParams();
  const { can } = useSession();
  const { data, error } = api.useQuery('get', '/api/v1/catalogue-operations/{id}', { params: { path: { id } } });
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  const mayEdit = can('catalogue.edit');
  return (
    <Screen
      title={`${data.code} – ${data.title}`}
      hint={data.machineFamilyName ?? t.noFamily}
      path={PATH}
      actions={mayEdit ? <Actions operation={data} /> : <CatalogueBadge state={data.state} />}
    >
      <Grid>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack gap="md">
            <Instructions key={stepsKey(data)} operation={data} mayEdit={mayEdit} />
            <CatalogueChecks id={data.id} mayEdit={mayEdit} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            <Paper className="surface" p="md">
              <Facts
                facts={[
                  [t.time, timeText(data)],
                  [t.risks, data.hazardCodes?.join(', ')],
                  [t.uses, t.usesText(data.uses)],
                  [t.version, data.version],
                ]}
              />
            </Paper>
            <Coefficient id={data.id} />
            <Weights key={weightsKey(data)} operation={data} mayEdit={mayEdit} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Screen>
  );
}

/** A picture more keeps what is being typed; steps or weights saved begin a new form. */
const stepsKey = ({ stepList }: Operation): string => stepList.map(({ id, text }) => `${id} ${text}`).join('|');
const weightsKey = ({ competenceList }: Operation): string =>
  competenceList.map(({ id, weight }) => `w ${id} ${weight}`).join('|');

function Actions({ operation }: { operation: Operation }) {
  const [editing, setEditing] = useState(false);
  const close = (): void => setEditing(false);
  const retire = useCommand('post', '/api/v1/catalogue-operations/{id}/retire', { done: t.retired });
  const restore = useCommand('post', '/api/v1/catalogue-operations/{id}/restore', { done: t.restored });
  const turn = operation.state === 'active' ? retire : restore;
  const run = async (): Promise<void> => {
    if (!(await turn.run({ params: { path: { id: operation.id } } })))
      notifications.show({ color: 'red', message: turn.latest()?.detail });
  };
  return (
    <>
      <CatalogueBadge state={operation.state} />
      <Button variant="default" onClick={() => setEditing(true)}>
        {t.edit}
      </Button>
      <Button variant="default" loading={turn.running} onClick={() => void run()}>
        {operation.state === 'active' ? t.retire : t.restore}
      </Button>
      <SidePanel opened={editing} onClose={close} title={t.editTitle}>
        {editing && <Edit operation={operation} onDone={close} />}
      </SidePanel>
    </>
  );
}

function Edit({ operation, onDone }: { operation: Operation; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/catalogue-operations/{id}',
    initialValues: fieldsOf(operation),
    request: (values) => ({ params: { path: { id: operation.id } }, body: asked(values) }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <CatalogueInputs of={form} />
    </FormPanel>
  );
}
