import { Input, Select, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { LevelButtons } from '../../workshop/atelier/LevelButtons.js';
import '../../workshop/atelier/atelier.css';

const t = fr.students.evidence.add;
type Source = Schema<'RecordRequest'>['source'];
/** as Mantine names the errors of its own inputs */
const LEVEL_ERROR = 'evidence-level-error';
const named = ({ id, code, title }: { id: string; code: string; title: string }) => ({
  value: id,
  label: `${code} ${title}`,
});

interface Props {
  studentId: string;
  framework: Schema<'CoverageFrameworkView'>;
  competences: readonly Schema<'CompetenceView'>[];
  onCancel: () => void;
  onSaved: (id: string, competenceId: string) => void;
}

/** Where the proof comes from, when, of what, and how well. */
export function EvidenceForm({ studentId, framework, competences, onCancel, onSaved }: Props) {
  const { can } = useSession();
  const today = useToday();
  const { data: whole } = api.useQuery(
    'get',
    '/api/v1/frameworks/{id}',
    { params: { path: { id: framework.id } } },
    { enabled: can('framework.read') },
  );
  const blank = {
    source: null as Source | null,
    assessedOn: today as string | null,
    competenceId: null as string | null,
    criterionId: null as string | null,
    level: null as number | null,
    comment: '',
  };
  const of = useCommandForm({
    method: 'post',
    path: '/api/v1/evidence/records',
    initialValues: { items: [blank] },
    // what is left empty goes as it is: the server says so at its field
    request: ({ items }) => ({
      body: {
        items: items.map(({ comment, ...item }) => ({
          studentId,
          ...item,
          comment: comment.trim() || null,
        })) as Schema<'RecordRequest'>[],
      },
    }),
    onDone: ({ ids }) => onSaved(ids[0]!, of.form.getValues().items[0]!.competenceId!),
  });
  const { competenceId, level } = of.form.values.items[0]!;
  const criteria = whole?.criteria.filter((one) => one.competenceId === competenceId) ?? [];
  const wrongLevel = of.form.errors['items.0.level'];
  return (
    <FormPanel of={of} submit={t.save} onCancel={onCancel}>
      <Select
        label={t.source}
        data={Object.entries(t.sources).map(([value, label]) => ({ value, label }))}
        required
        data-autofocus
        {...of.field('items.0.source')}
      />
      <DayInput label={t.day} maxDate={today} required {...of.field('items.0.assessedOn')} />
      <Select
        label={t.competence}
        description={t.competenceHint}
        data={competences.map(named)}
        nothingFoundMessage={t.noneFound}
        searchable
        required
        {...of.field('items.0.competenceId')}
        onChange={(id) => {
          of.form.setFieldValue('items.0.competenceId', id);
          of.form.setFieldValue('items.0.criterionId', null);
        }}
      />
      {criteria.length > 0 && (
        <Select
          label={t.criterion}
          description={t.criterionHint}
          data={criteria.map(named)}
          searchable
          clearable
          {...of.field('items.0.criterionId')}
        />
      )}
      <Input.Wrapper
        label={t.level}
        labelElement="div"
        required
        error={wrongLevel}
        errorProps={{ id: LEVEL_ERROR, mt: 5 }}
      >
        <LevelButtons
          label={t.level}
          levels={framework.levels}
          value={level}
          onChoose={(chosen) => of.form.setFieldValue('items.0.level', chosen)}
          describedBy={wrongLevel ? LEVEL_ERROR : undefined}
        />
      </Input.Wrapper>
      <Textarea label={fr.students.evidence.comment} autosize minRows={2} {...of.field('items.0.comment')} />
    </FormPanel>
  );
}
