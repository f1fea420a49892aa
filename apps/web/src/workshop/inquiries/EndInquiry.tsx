import { Radio, Stack, Textarea } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.inquiries;
type Ending = Schema<'EndInquiryRequest'>['ending'];

/** Nothing comes of it: who says no, and why. */
export function EndInquiry({ id, onDone }: { id: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/inquiries/{id}/end',
    initialValues: { ending: 'lost' as Ending, reason: '' },
    request: (values) => ({ params: { path: { id } }, body: values }),
    done: t.ended,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.end} onCancel={onDone}>
      <Radio.Group label={t.ending} {...form.field('ending')}>
        <Stack gap="xs" mt={4}>
          {(['lost', 'declined'] as const).map((ending) => (
            <Radio key={ending} value={ending} label={t.endings[ending]} />
          ))}
        </Stack>
      </Radio.Group>
      <Textarea label={t.reason} required autosize minRows={2} data-autofocus {...form.field('reason')} />
    </FormPanel>
  );
}
