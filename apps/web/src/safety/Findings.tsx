import { List, Text } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { fr } from '../texts/fr.js';

/** What each rule said, and what would lift it. */
export const Findings = ({ findings }: { findings: readonly Schema<'FindingView'>[] }) => (
  <List spacing="xs">
    {findings.map(({ ruleId, detail, lift, article }) => (
      <List.Item key={`${ruleId} ${detail}`}>
        {detail}
        <Text size="sm" c="dimmed">
          {`${fr.safety.lift}\u202f: ${lift} (${fr.safety.article(article)})`}
        </Text>
      </List.Item>
    ))}
  </List>
);
