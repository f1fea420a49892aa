import { Text } from '@mantine/core';

/** Where a piece was read. */
export const Source = ({ text }: { text: string }) => (
  <Text size="xs" c="dimmed" miw={160} maw={280}>
    {text}
  </Text>
);
