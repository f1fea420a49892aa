import { Button, Group, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { fr } from '../texts/fr.js';

const t = fr.imports;

/** The list as it is, as a file that may be imported again; `path` answers it in both formats. */
export const ExportList = ({ path }: { path: string }) => (
  <Group gap="xs">
    {(['xlsx', 'csv'] as const).map((format) => (
      <Button
        key={format}
        variant="subtle"
        size="sm"
        component="a"
        href={`${path}?format=${format}`}
        download
        leftSection={<IconDownload size={16} aria-hidden />}
      >
        {t[format]}
      </Button>
    ))}
    <Text size="sm" c="dimmed">
      {t.exportHint}
    </Text>
  </Group>
);
