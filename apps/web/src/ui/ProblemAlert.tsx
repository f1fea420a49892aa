import { Alert, Button, List, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Problem } from '../app/problem.js';
import { fr } from '../texts/fr.js';

interface Props {
  problem: Problem | null;
  /** wrong fields that no input of the form shows */
  others?: readonly string[];
  onRetry?: () => void;
}

/** Why the server did not do it, in words, with every reason; nothing when there is no problem. */
export function ProblemAlert({ problem, others = [], onRetry }: Props) {
  if (!problem) return null;
  const reasons = [
    ...problem.reasons.map((reason) => reason.detail).filter((detail) => detail !== problem.detail),
    ...others,
  ];
  return (
    <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />}>
      <Stack gap="xs">
        <Text size="sm">
          {problem.errors.length > 0 && problem.status === 422 ? fr.ui.checkFields : problem.detail}
        </Text>
        {reasons.length > 0 && (
          <List size="sm">
            {reasons.map((reason) => (
              <List.Item key={reason}>{reason}</List.Item>
            ))}
          </List>
        )}
        {onRetry && (
          <Button variant="default" size="xs" w="fit-content" onClick={onRetry}>
            {fr.ui.retry}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
