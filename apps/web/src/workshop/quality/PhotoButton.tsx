import { Button, FileButton, Stack, Text } from '@mantine/core';
import { IconCamera } from '@tabler/icons-react';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';

const t = fr.quality.nonconformity;

/** Takes the picture of a non-conformity; another one takes its place. */
export function PhotoButton({ id, large = false }: { id: string; large?: boolean }) {
  const take = useCommand('post', '/api/v1/nonconformities/{id}/photo', { done: t.photoTaken });
  const send = (file: File | null): void => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    void take.run({ params: { path: { id } }, body: body as never });
  };
  return (
    <Stack gap={4}>
      <FileButton onChange={send} accept="image/jpeg,image/png" capture="environment">
        {(props) => (
          <Button
            variant="default"
            mih={large ? TOUCH : undefined}
            leftSection={<IconCamera size={18} aria-hidden />}
            loading={take.running}
            {...props}
          >
            {t.takePhoto}
          </Button>
        )}
      </FileButton>
      {large && (
        <Text size="sm" c="dimmed">
          {t.noFace}
        </Text>
      )}
      <ProblemAlert problem={take.problem} />
    </Stack>
  );
}
