import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { fr } from '../texts/fr.js';
import { FormPanel, useCommandForm } from '../ui/form.js';

const t = fr.funding.trail;

interface Props {
  path:
    | '/api/v1/tax-campaigns/{id}/withdraw'
    | '/api/v1/tax-pledges/{id}/withdraw'
    | '/api/v1/grant-items/{id}/withdraw'
    | '/api/v1/funding-loans/{id}/withdraw'
    | '/api/v1/funding-shares/{id}/withdraw'
    | '/api/v1/funding-documents/{id}/withdraw';
  id: string;
  /** of the button, such as « Retirer la promesse » */
  label: string;
  onDone?: () => void;
  /** what becomes of the entry, where it is not struck through */
  hint?: string;
}

/** Takes a wrong entry back: its reason first, so that whoever reads it later knows. */
export function WithdrawEntry({ label, ...rest }: Props) {
  const [asking, setAsking] = useState(false);
  if (asking) return <WhyWithdrawn {...rest} label={label} onCancel={() => setAsking(false)} />;
  return (
    <Button variant="default" w="fit-content" onClick={() => setAsking(true)}>
      {label}
    </Button>
  );
}

/** The reason alone, below a row whose own button asked for it. */
export function WhyWithdrawn({
  path,
  id,
  label,
  hint = t.whyHint,
  onDone,
  onCancel,
}: Props & { onCancel: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path,
    initialValues: { reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.withdrawn,
    onDone: () => (onDone ?? onCancel)(),
  });
  return (
    <FormPanel of={form} submit={label} onCancel={onCancel} main={false}>
      <TextInput label={t.why} description={hint} required maxLength={300} {...form.field('reason')} />
    </FormPanel>
  );
}
