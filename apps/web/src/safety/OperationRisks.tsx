import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../app/api.js';
import { problemOf } from '../app/problem.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';
import { SidePanel } from '../ui/SidePanel.js';
import { HazardSelect } from './HazardSelect.js';

const t = fr.safety.operation;

/** The risks of an operation beside those of its machine: heights, chemicals, heavy loads. */
export function OperationRisks({ id, title }: { id: string; title: string }) {
  const { can } = useSession();
  const [opened, setOpened] = useState(false);
  const init = { params: { path: { id } } };
  const { data, error } = api.useQuery('get', '/api/v1/operations/{id}/hazards', init, { enabled: opened });
  const close = (): void => setOpened(false);
  if (!can('operation_hazards.edit')) return null;
  return (
    <>
      <Button size="compact-xs" variant="default" aria-label={t.risksOf(title)} onClick={() => setOpened(true)}>
        {t.risks}
      </Button>
      <SidePanel
        opened={opened}
        onClose={close}
        title={t.risksOf(title)}
        loading={!data && !error}
        problem={error ? problemOf(error) : null}
      >
        {data && <Edit id={id} codes={data.hazardCodes} onDone={close} />}
      </SidePanel>
    </>
  );
}

function Edit({ id, codes, onDone }: { id: string; codes: readonly string[]; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/operations/{id}/hazards',
    initialValues: { hazardCodes: [...codes] },
    request: (body) => ({ params: { path: { id } }, body }),
    done: fr.ui.saved,
    onDone,
  });
  return (
    <FormPanel of={form} main={false} onCancel={onDone}>
      <HazardSelect label={t.risks} description={t.hint} {...form.field('hazardCodes')} />
    </FormPanel>
  );
}
