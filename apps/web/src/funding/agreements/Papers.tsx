import { Anchor, Button, FileButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { WhyWithdrawn } from '../WithdrawEntry.js';

const t = fr.funding.documents;

interface Props {
  agreement: Schema<'AgreementView'>;
  mayWrite: boolean;
}

/** What was signed and sent, as files. */
export function Papers({ agreement: { id, documents }, mayWrite }: Props) {
  const [label, setLabel] = useState('');
  const keep = useCommand('post', '/api/v1/funding-agreements/{id}/documents', { onDone: () => setLabel('') });
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const upload = (file: File | null): void => {
    if (!file) return;
    const body = new FormData();
    body.append('file', file);
    const named = label.trim() || file.name.replace(/\.[^.]+$/, '').slice(0, 120);
    void keep.run({ params: { path: { id }, query: { label: named } }, body: body as never });
  };
  return (
    <Stack gap="xs">
      <Title order={3} size="h4">
        {t.title}
      </Title>
      {documents.length === 0 && <Text size="sm">{t.none}</Text>}
      {documents.map((one) => (
        <Stack key={one.id} gap="xs">
          <Group justify="space-between" gap="xs">
            <Text size="sm" td={one.withdrawnOn ? 'line-through' : undefined}>
              <Anchor href={`/api/v1/funding-documents/${one.id}/file`}>{one.label}</Anchor>,{' '}
              {t.keptOn(formatDay(one.keptOn), one.keptByName)}
            </Text>
            {mayWrite && !one.withdrawnOn && (
              <Button
                size="xs"
                variant="default"
                aria-label={`${t.withdraw}, ${one.label}`}
                onClick={() => setWithdrawing(one.id)}
              >
                {t.withdraw}
              </Button>
            )}
          </Group>
          {withdrawing === one.id && (
            <WhyWithdrawn
              path="/api/v1/funding-documents/{id}/withdraw"
              id={one.id}
              label={t.withdraw}
              onCancel={() => setWithdrawing(null)}
            />
          )}
        </Stack>
      ))}
      {mayWrite && (
        <Group align="flex-end" gap="xs">
          <TextInput
            label={t.label}
            maxLength={120}
            value={label}
            onChange={(event) => setLabel(event.currentTarget.value)}
          />
          <FileButton onChange={upload} accept=".pdf,.jpg,.jpeg,.png">
            {(props) => (
              <Button
                variant="default"
                leftSection={<IconFileUpload size={18} aria-hidden />}
                loading={keep.running}
                {...props}
              >
                {t.add}
              </Button>
            )}
          </FileButton>
        </Group>
      )}
      <ProblemAlert problem={keep.problem} others={keep.problem?.errors.map(({ message }) => message)} />
    </Stack>
  );
}
