import { Button, Text, Textarea, TextInput } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { type MailedKind, mailPath } from './mail-paths.js';

const t = fr.billing.mailing;

interface Props {
  kind: MailedKind;
  id: string;
  /** its number, for who cannot see which row the button stands in */
  number: string;
  compact?: boolean;
}

/** The button « Envoyer » of any document, with its usual letter to be changed before it leaves. */
export function SendPanel({ kind, id, number, compact }: Props) {
  const { can } = useSession();
  const [opened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  if (!can('mail.send')) return null;
  return (
    <>
      <Button
        variant="default"
        size={compact ? 'compact-sm' : 'sm'}
        leftSection={<IconMail size={16} aria-hidden />}
        aria-label={`${t.send} ${number}`}
        onClick={() => setOpened(true)}
      >
        {t.send}
      </Button>
      <SidePanel opened={opened} onClose={close} title={`${t.panel} – ${number}`}>
        {opened && <Proposal kind={kind} id={id} onDone={close} />}
      </SidePanel>
    </>
  );
}

function Proposal({ kind, id, onDone }: { kind: MailedKind; id: string; onDone: () => void }) {
  const { data, error } = api.useQuery('get', mailPath(kind), { params: { path: { id } } });
  if (error) return <Text c="red">{problemOf(error).detail}</Text>;
  return data?.proposal ? <Letter kind={kind} id={id} proposal={data.proposal} onDone={onDone} /> : null;
}

interface LetterProps {
  kind: MailedKind;
  id: string;
  proposal: Schema<'MailProposalView'>;
  onDone: () => void;
}

function Letter({ kind, id, proposal, onDone }: LetterProps) {
  const form = useCommandForm({
    method: 'post',
    path: mailPath(kind),
    initialValues: { to: proposal.to ?? '', subject: proposal.subject, text: proposal.text },
    request: ({ to, subject, text }) => ({ params: { path: { id } }, body: { to: to || null, subject, text } }),
    done: t.sent,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.submit} onCancel={onDone}>
      <TextInput label={t.to} description={t.toHint} type="email" required autoComplete="off" {...form.field('to')} />
      <TextInput label={t.subject} required autoComplete="off" {...form.field('subject')} />
      <Textarea
        label={t.text}
        description={proposal.link ? t.linkHint : undefined}
        required
        autosize
        minRows={10}
        {...form.field('text')}
      />
      <Text size="sm" c="dimmed">
        {t.attached}
      </Text>
    </FormPanel>
  );
}
