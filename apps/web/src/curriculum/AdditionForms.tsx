import { Select, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { emptied } from '../app/emptied.js';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.curriculum;
interface Props {
  framework: Schema<'FrameworkView'>;
  onDone: () => void;
}

const competenceChoices = (framework: Props['framework']) =>
  framework.competences.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }));

export function CompetenceForm({ framework, onDone }: Props) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/frameworks/{id}/school-competences',
    initialValues: { code: '', title: '', parentId: null as string | null, unitCode: null as string | null },
    request: (values) => ({ params: { path: { id: framework.id } }, body: emptied(values, 'code', 'title') }),
    done: t.added,
    onDone,
  });
  const tops = framework.competences.filter(({ parentId }) => parentId === null);
  const units = framework.units.map(({ code, title }) => ({ value: code, label: `${code} ${title}` }));
  return (
    <FormPanel of={form} submit={t.add} onCancel={onDone}>
      <Text size="sm">{t.addHint}</Text>
      <CodeInput {...form.field('code')} />
      <TextInput label={t.competenceTitle} required autoComplete="off" {...form.field('title')} />
      <Select
        label={t.parent}
        searchable
        clearable
        data={competenceChoices({ ...framework, competences: tops })}
        {...form.field('parentId')}
      />
      <Select label={t.unit} placeholder={t.unitNone} searchable clearable data={units} {...form.field('unitCode')} />
    </FormPanel>
  );
}

export function CriterionForm({ framework, onDone }: Props) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/frameworks/{id}/school-criteria',
    initialValues: { competenceId: '', code: '', title: '' },
    request: (body) => ({ params: { path: { id: framework.id } }, body }),
    done: t.criterion.added,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.criterion.save} onCancel={onDone}>
      <Text size="sm">{t.addHint}</Text>
      <Select
        label={t.competence}
        required
        searchable
        data-autofocus
        data={competenceChoices(framework)}
        {...form.field('competenceId')}
      />
      <CodeInput {...form.field('code')} />
      <TextInput
        label={t.criterion.title}
        description={t.criterion.hint}
        required
        autoComplete="off"
        {...form.field('title')}
      />
    </FormPanel>
  );
}

const CodeInput = (props: object) => (
  <TextInput label={t.code} description={t.codeHint} required autoComplete="off" maw={200} {...props} />
);
