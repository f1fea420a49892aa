import { Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatInstant } from '../../ui/format.js';

const t = fr.exams.results;

/** What stood there before, and why it does not any more. */
export const Changed = ({ changes }: { changes: readonly Schema<'ReplacedResultView'>[] }) =>
  changes.map((one) => (
    <Text key={one.replacedAt} size="xs" c="dimmed">
      {t.was(one.was, one.replacedByName, formatInstant(one.replacedAt), one.reason)}
    </Text>
  ));
