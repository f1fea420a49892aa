import { Checkbox, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { formatDay } from '@etabli/kernel';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';

const t = fr.safety.declarations;

interface Props {
  inForce: Schema<'DeclarationView'> | undefined;
  /** with the id of the draft */
  onDone: (id: string) => void;
}

/** Drafts a declaration from the machines and the staff on file. */
export function DraftFromFile({ inForce, onDone }: Props) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/derogation-declarations/from-file',
    initialValues: { sector: inForce?.sector ?? '', replaces: Boolean(inForce) },
    request: ({ sector, replaces }) => ({
      body: { sector, replacesId: replaces && inForce ? inForce.id : null },
    }),
    done: t.drafted,
    onDone: ({ id }) => onDone(id),
  });
  return (
    <FormPanel of={form} submit={t.make}>
      <Text size="sm">{t.draftHint}</Text>
      <TextInput label={t.sector} required data-autofocus maxLength={200} {...form.field('sector')} />
      {inForce && (
        <Checkbox
          label={`${t.replaces}${inForce.sentOn ? ` (${formatDay(inForce.sentOn)})` : ''}`}
          {...form.form.getInputProps('replaces', { type: 'checkbox' })}
        />
      )}
    </FormPanel>
  );
}
