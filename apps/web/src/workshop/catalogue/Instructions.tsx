import { ActionIcon, Button, FileButton, Group, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPhoto, IconPlus, IconTrash } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { newId } from '@etabli/kernel';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { showUndo } from '../../ui/undo.js';

const t = fr.catalogue.instructions;
type Operation = Schema<'CatalogueOperationView'>;
type Step = Schema<'CatalogueStepView'>;

interface Wanted {
  key: string;
  id: string | null;
  text: string;
}

/** The picture of a step; its address changes with the picture. */
export const StepPicture = ({ step, index }: { step: Step; index: number }) =>
  step.pictureId ? (
    <img
      src={`/api/v1/catalogue-steps/${step.id}/picture?v=${step.pictureId}`}
      alt={t.alt(index + 1)}
      loading="lazy"
      style={{ width: '100%', maxWidth: 320, height: 'auto', borderRadius: 8, border: '1px solid var(--etabli-line)' }}
    />
  ) : null;

/** The steps as youths read them: large letters, one gesture a line. */
export const StepList = ({ steps }: { steps: readonly Step[] }) => (
  <Stack component="ol" gap="md" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
    {steps.map((step, index) => (
      <li key={step.id}>
        <Group align="flex-start" wrap="nowrap">
          <Text fw={700} size="xl" c="dimmed" className="figures" aria-hidden>
            {index + 1}
          </Text>
          <Stack gap="xs" flex={1}>
            <Text size="lg">{step.text}</Text>
            <StepPicture step={step} index={index} />
          </Stack>
        </Group>
      </li>
    ))}
  </Stack>
);

export function Instructions({ operation, mayEdit }: { operation: Operation; mayEdit: boolean }) {
  return (
    <Paper className="surface" p="md" component="section">
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {operation.stepList.length === 0 ? t.none : t.hint}
      </Text>
      {mayEdit ? <Edit operation={operation} /> : <StepList steps={operation.stepList} />}
    </Paper>
  );
}

function Edit({ operation }: { operation: Operation }) {
  const form = useCommandForm({
    method: 'patch',
    path: '/api/v1/catalogue-operations/{id}',
    initialValues: { steps: operation.stepList.map(({ id, text }): Wanted => ({ key: id, id, text })) },
    request: ({ steps }) => ({
      params: { path: { id: operation.id } },
      body: { steps: steps.map(({ id, text }) => (id ? { id, text } : { text })) },
    }),
    done: fr.ui.saved,
  });
  const { steps } = form.form.values;
  const remove = (index: number): void => {
    const one = steps[index]!;
    form.form.removeListItem('steps', index);
    showUndo(t.removed, async () => {
      form.form.insertListItem('steps', one, index);
      return true;
    });
  };
  return (
    <FormPanel of={form} submit={t.save} main={false}>
      {steps.map(({ key, id }, index) => {
        const known = operation.stepList.find((step) => step.id === id);
        return (
          <Group key={key} align="flex-start" wrap="nowrap" gap="xs">
            <Stack gap={4} flex={1}>
              <Textarea
                label={t.step(index + 1)}
                autosize
                minRows={1}
                maxRows={4}
                required
                {...form.field(`steps.${index}.text`)}
              />
              {known ? (
                <Picture step={known} index={index} />
              ) : (
                <Text size="xs" c="dimmed">
                  {t.saveFirst}
                </Text>
              )}
            </Stack>
            <Group gap={4} wrap="nowrap" mt={26}>
              <ActionIcon
                variant="default"
                size={36}
                disabled={index === 0}
                aria-label={t.up(index + 1)}
                onClick={() => form.form.reorderListItem('steps', { from: index, to: index - 1 })}
              >
                <IconArrowUp size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size={36}
                disabled={index === steps.length - 1}
                aria-label={t.down(index + 1)}
                onClick={() => form.form.reorderListItem('steps', { from: index, to: index + 1 })}
              >
                <IconArrowDown size={18} aria-hidden />
              </ActionIcon>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={36}
                aria-label={t.remove(index + 1)}
                onClick={() => remove(index)}
              >
                <IconTrash size={18} aria-hidden />
              </ActionIcon>
            </Group>
          </Group>
        );
      })}
      <Button
        variant="default"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={() => form.form.insertListItem('steps', { key: newId(), id: null, text: '' })}
      >
        {t.add}
      </Button>
    </FormPanel>
  );
}

function Picture({ step, index }: { step: Step; index: number }) {
  const put = useCommand('post', '/api/v1/catalogue-steps/{id}/picture', { done: t.pictureSaved });
  const remove = useCommand('delete', '/api/v1/catalogue-steps/{id}/picture', { done: t.pictureRemoved });
  const params = { path: { id: step.id } };
  const send = (file: File | null): void => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void put.run({ params, body: body as never });
  };
  return (
    <Stack gap={4}>
      <StepPicture step={step} index={index} />
      <Group gap="xs">
        <FileButton onChange={send} accept="image/jpeg,image/png">
          {(props) => (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPhoto size={16} aria-hidden />}
              loading={put.running}
              {...props}
            >
              {step.pictureId ? t.otherPicture : t.picture}
            </Button>
          )}
        </FileButton>
        {step.pictureId && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            loading={remove.running}
            onClick={() => void remove.run({ params })}
          >
            {t.removePicture}
          </Button>
        )}
      </Group>
      <ProblemAlert problem={put.problem ?? remove.problem} />
    </Stack>
  );
}
