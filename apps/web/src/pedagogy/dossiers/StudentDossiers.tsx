import { Select, Stack, Text } from '@mantine/core';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { DossierList } from './DossierList.js';
import { Reviews } from './Reviews.js';

const t = fr.dossiers;
const KINDS = ['booklet', 'portfolio', 'exam_unit', 'capstone', 'blocks'] as const;
type Kind = (typeof KINDS)[number];

/** Balances of one youth, what can be printed of him, and what was. */
export function StudentDossiers({ studentId }: { studentId: string }) {
  const { can } = useSession();
  const at = { params: { path: { id: studentId } } };
  const { data, error, refetch } = api.useQuery('get', '/api/v1/students/{id}/dossiers', at);
  if (error) return <ProblemAlert problem={problemOf(error)} />;
  if (!data) return <Waiting />;
  return (
    <Stack gap="xl">
      {can('review.read') && <Reviews studentId={studentId} />}
      {can('dossier.request') && <Ask studentId={studentId} />}
      <DossierList items={data.items} onMade={() => void refetch()} />
    </Stack>
  );
}

function Ask({ studentId }: { studentId: string }) {
  const at = { params: { path: { id: studentId } } };
  const { data: choices } = api.useQuery('get', '/api/v1/students/{id}/dossier-choices', at);
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/dossiers',
    initialValues: { kind: 'booklet' as Kind, unitId: null as string | null, orderId: null as string | null },
    request: (body) => ({ ...at, body }),
    done: t.asked,
  });
  const { kind } = form.form.values;
  return (
    <FormPanel of={form} submit={t.prepare}>
      <Text size="sm" c="dimmed">
        {t.hint}
      </Text>
      <Select
        label={t.kind}
        description={t.kindHints[kind]}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        {...form.field('kind')}
      />
      {kind === 'exam_unit' && (
        <Select
          label={t.unit}
          placeholder={t.chooseUnit}
          data={choices?.units.map(({ id, code, title }) => ({ value: id, label: `${code} – ${title}` })) ?? []}
          {...form.field('unitId')}
        />
      )}
      {kind === 'capstone' && (
        <Select
          label={t.order}
          placeholder={t.chooseOrder}
          searchable
          data={choices?.orders.map(({ id, number, title }) => ({ value: id, label: `${number} – ${title}` })) ?? []}
          {...form.field('orderId')}
        />
      )}
    </FormPanel>
  );
}
