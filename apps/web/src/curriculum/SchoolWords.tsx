import { ColorInput, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.curriculum.words;
type Framework = Schema<'FrameworkView'>;

/** What the school says of a published version: the words of its scale, its last session, its RNCP number. */
export function SchoolWords({ framework, onDone }: { framework: Framework; onDone: () => void }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/frameworks/{id}',
    initialValues: {
      validToSession: framework.validToSession ?? ('' as number | ''),
      rncpCode: framework.rncpCode ?? '',
      levelScale: framework.levelScale.map((step) => ({ ...step, weight: step.weight ?? ('' as number | '') })),
    },
    request: ({ validToSession, rncpCode, levelScale }) => ({
      params: { path: { id: framework.id } },
      body: {
        validToSession: validToSession === '' ? null : validToSession,
        rncpCode: rncpCode.trim() || null,
        levelScale: levelScale.map((step) => ({ ...step, weight: step.weight === '' ? null : step.weight })),
      },
    }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} onCancel={onDone}>
      <Text size="sm">{framework.scaleFixed ? t.national : t.hint}</Text>
      <Stack gap="xs">
        {form.form.values.levelScale.map(({ value }, index) => (
          <Group key={value} gap="xs" align="end" wrap="wrap">
            <TextInput
              label={t.level(value)}
              required
              disabled={framework.scaleFixed}
              flex="1 1 200px"
              {...form.field(`levelScale.${index}.label`)}
            />
            <ColorInput label={t.colour} w={140} {...form.field(`levelScale.${index}.colour`)} />
            <NumberInput
              label={t.weight}
              min={0}
              max={100}
              suffix={'\u202f%'}
              allowDecimal={false}
              disabled={framework.scaleFixed}
              w={120}
              {...form.field(`levelScale.${index}.weight`)}
            />
          </Group>
        ))}
      </Stack>
      <Text size="sm" c="dimmed">
        {t.weightHint}
      </Text>
      <NumberInput
        label={t.lastSession}
        description={t.lastSessionHint}
        allowDecimal={false}
        thousandSeparator=""
        maw={260}
        {...form.field('validToSession')}
      />
      <TextInput label={t.rncp} description={t.rncpHint} maw={260} {...form.field('rncpCode')} />
    </FormPanel>
  );
}
