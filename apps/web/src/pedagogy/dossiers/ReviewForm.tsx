import { Select, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.dossiers.reviews;
type Review = Schema<'ProgressReviewView'>;
type Field = ReturnType<typeof useCommandForm>['field'];

export function NewReview({ studentId, onDone }: { studentId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/students/{id}/progress-reviews',
    initialValues: {
      kind: 'intermediate' as Review['kind'],
      heldOn: useToday() as string,
      acquired: '',
      toImprove: '',
      nextGoals: '',
      youthWords: '',
    },
    request: (body) => ({ params: { path: { id: studentId } }, body }),
    done: t.saved,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone} main={false}>
      <Select
        label={t.kind}
        allowDeselect={false}
        data={Object.entries(t.kinds).map(([value, label]) => ({ value, label }))}
        {...form.field('kind')}
      />
      <Words field={form.field} />
    </FormPanel>
  );
}

export function EditReview({ review, onDone }: { review: Review; onDone: () => void }) {
  const { heldOn, acquired, toImprove, nextGoals, youthWords } = review;
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/progress-reviews/{id}',
    initialValues: { heldOn: heldOn as string, acquired, toImprove, nextGoals, youthWords },
    request: (body) => ({ params: { path: { id: review.id } }, body }),
    done: t.saved,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.save} onCancel={onDone} main={false}>
      <Words field={form.field} />
    </FormPanel>
  );
}

const Words = ({ field }: { field: Field }) => (
  <>
    <DayInput label={t.heldOn} required {...field('heldOn')} />
    {(['acquired', 'toImprove', 'nextGoals', 'youthWords'] as const).map((part) => (
      <Textarea key={part} label={t[part]} autosize minRows={2} maxRows={8} maxLength={2000} {...field(part)} />
    ))}
  </>
);
