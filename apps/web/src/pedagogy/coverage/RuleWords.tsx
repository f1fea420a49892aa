import { Text } from '@mantine/core';
import { fr } from '../../texts/fr.js';

/** The rule in sentences, opened on demand, so that no figure is a black box. */
export const RuleWords = ({ sentences }: { sentences: readonly string[] }) => (
  <details style={{ marginTop: 8 }}>
    <summary>{fr.coverage.ruleTitle}</summary>
    {sentences.map((sentence) => (
      <Text key={sentence} size="sm" mt={4}>
        {sentence}
      </Text>
    ))}
  </details>
);
