import { TextInput } from '@mantine/core';
import type { ComponentProps } from 'react';
import { fr } from '../texts/fr.js';

const t = fr.funding.trail;

/** What every correction asks: its reason, for whoever reads the history. */
export const WhyCorrected = (props: ComponentProps<typeof TextInput>) => (
  <TextInput label={t.correctWhy} description={t.correctWhyHint} required maxLength={300} {...props} />
);
