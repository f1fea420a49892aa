import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { api } from '../../app/api.js';
import { emptied } from '../../app/emptied.js';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useGroups } from '../../students/useGroups.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { markOf } from './mark-text.js';
import { useSubjects } from './useSubjects.js';

const t = fr.marks;
const KINDS = (['class_test', 'mock_exam'] as const).map((value) => ({ value, label: t.kinds[value] }));

/** Orders that may have served, number and title alone. */
export function useServingOrders(): { value: string; label: string }[] {
  const { items } = useList('/api/v1/lessons/orders');
  return items.map(({ id, number, title }) => ({ value: id, label: `${number} ${title}` }));
}

interface Props {
  /** '' when the list shows all */
  groupId: string;
  onDone: (id: string) => void;
}

/** A test of a group; `onDone` gets its id. */
export function NewTest({ groupId, onDone }: Props) {
  const groups = useGroups();
  const subjects = useSubjects();
  const orders = useServingOrders();
  const frameworks = useList('/api/v1/frameworks', { limit: '100' }).items;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/class-tests',
    initialValues: {
      groupId: groupId || (groups.length === 1 ? groups[0]!.value : ''),
      subjectId: '',
      kind: 'class_test' as 'class_test' | 'mock_exam',
      title: '',
      heldOn: useToday() as string,
      coefficient: '1',
      orderId: '',
      frameworkId: '',
      competenceId: '',
    },
    request: ({ frameworkId: _framework, coefficient, ...values }) => ({
      body: {
        ...emptied(values, 'groupId', 'subjectId', 'kind', 'title', 'heldOn'),
        coefficient: markOf(coefficient) ?? 0,
      },
    }),
    done: t.added,
    onDone: ({ id }) => onDone(id),
  });
  const { frameworkId } = form.form.values;
  return (
    <FormPanel of={form} submit={t.add}>
      <Select label={t.group} required data={groups} {...form.field('groupId')} />
      <Select label={t.subject} required data={subjects} {...form.field('subjectId')} />
      <TextInput label={t.testTitle} required maxLength={200} {...form.field('title')} />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <Select label={t.kind} data={KINDS} allowDeselect={false} {...form.field('kind')} />
        <DayInput label={t.heldOn} required {...form.field('heldOn')} />
        <TextInput label={t.coefficient} required inputMode="decimal" {...form.field('coefficient')} />
      </SimpleGrid>
      <Select label={t.order} description={t.orderHint} data={orders} searchable clearable {...form.field('orderId')} />
      <Select
        label={t.framework}
        description={t.competenceHint}
        data={frameworks.map(({ id, title, version }) => ({ value: id, label: `${title} ${version}` }))}
        clearable
        {...form.field('frameworkId')}
      />
      {frameworkId && <CompetenceSelect frameworkId={frameworkId} {...form.field('competenceId')} />}
    </FormPanel>
  );
}

function CompetenceSelect({ frameworkId, ...field }: { frameworkId: string }) {
  const { data } = api.useQuery('get', '/api/v1/frameworks/{id}', { params: { path: { id: frameworkId } } });
  const competences = data?.competences.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })) ?? [];
  return <Select label={t.competence} data={competences} searchable clearable {...field} />;
}
