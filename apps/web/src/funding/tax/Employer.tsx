import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { emptied } from '../../app/emptied.js';
import { useSession } from '../../app/session.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { MoneyInput } from '../../ui/inputs.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { History } from '../History.js';
import { WhyCorrected } from '../WhyCorrected.js';
import { WithdrawEntry } from '../WithdrawEntry.js';

const t = fr.funding.tax;

interface Props {
  campaignId: string;
  employer: Schema<'TaxEmployerView'>;
  onDone: () => void;
}

/** One employer: its promise, its payments, the letter. */
export function Employer({ campaignId, employer, onDone }: Props) {
  const { can } = useSession();
  const thank = useCommand('post', '/api/v1/tax-campaigns/{id}/letters', { done: t.thanked, onDone });
  const [editing, setEditing] = useState(false);
  const [matching, setMatching] = useState(false);
  const { pledgeId, siren, receipts } = employer;
  return (
    <Stack>
      <Facts
        facts={[
          ['SIREN', siren],
          [
            t.pledged,
            employer.pledgedCents === null ? t.noPledge : <Money key="pledged" cents={employer.pledgedCents} />,
          ],
          [t.pledgedOn, <DayText key="on" day={employer.pledgedOn} />],
          [t.received, <Money key="received" cents={employer.receivedCents} fw={700} />],
          [fr.funding.note, employer.note],
        ]}
      />
      {receipts.length > 0 && (
        <Stack gap={4}>
          <Title order={3} size="h4">
            {t.receipts}
          </Title>
          {receipts.map((one) => (
            <Group key={one.id} justify="space-between">
              <DayText day={one.paidOn} />
              <Money cents={one.amountCents} />
            </Group>
          ))}
          <History id={receipts[0]!.id} />
        </Stack>
      )}
      {can('funding.write') && (
        <Group gap="xs">
          {receipts.length > 0 && siren && (
            <Button
              loading={thank.running}
              onClick={() => void thank.run({ params: { path: { id: campaignId } }, body: { siren } })}
            >
              {t.thank}
            </Button>
          )}
          {pledgeId && !editing && (
            <Button variant="default" onClick={() => setEditing(true)}>
              {t.editPledge}
            </Button>
          )}
          {receipts.length > 0 && employer.customerId !== null && !matching && (
            <Button variant="default" onClick={() => setMatching(true)}>
              {t.matchOther}
            </Button>
          )}
        </Group>
      )}
      <ProblemAlert problem={thank.problem} />
      {pledgeId && editing && <EditPledge id={pledgeId} employer={employer} onDone={() => setEditing(false)} />}
      {can('funding.write') && receipts[0] && (employer.customerId === null || matching) && (
        <Match
          receiptId={receipts[0].id}
          matched={employer.customerId !== null}
          onCancel={() => setMatching(false)}
          onDone={onDone}
        />
      )}
      {can('funding.write') && pledgeId && !editing && (
        <WithdrawEntry path="/api/v1/tax-pledges/{id}/withdraw" id={pledgeId} label={t.withdraw} onDone={onDone} />
      )}
      {pledgeId && <History id={pledgeId} />}
    </Stack>
  );
}

function EditPledge({ id, employer, onDone }: { id: string; employer: Props['employer']; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/tax-pledges/{id}',
    initialValues: {
      amountCents: employer.pledgedCents as number,
      pledgedOn: employer.pledgedOn as string,
      note: employer.note ?? '',
      reason: '',
    },
    request: (values) => ({ params: { path: { id } }, body: emptied(values, 'amountCents', 'pledgedOn', 'reason') }),
    done: fr.funding.trail.corrected,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.editPledge} onCancel={onDone} main={false}>
      <MoneyInput label={fr.funding.amount} required {...form.field('amountCents')} />
      <DayInput label={t.pledgedOn} required {...form.field('pledgedOn')} />
      <TextInput label={fr.funding.note} maxLength={300} {...form.field('note')} />
      <WhyCorrected {...form.field('reason')} />
    </FormPanel>
  );
}

interface MatchProps {
  receiptId: string;
  /** whether an employer was chosen before: another one takes a reason */
  matched: boolean;
  onCancel: () => void;
  onDone: () => void;
}

function Match({ receiptId, matched, onCancel, onDone }: MatchProps) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/tax-receipts/{id}/match',
    initialValues: { customerId: '', reason: '' },
    request: (values) => ({ params: { path: { id: receiptId } }, body: emptied(values, 'customerId') }),
    done: matched ? fr.funding.trail.corrected : t.matched,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.match} onCancel={matched ? onCancel : undefined} main={false}>
      {!matched && <Text size="sm">{t.unknown}</Text>}
      <CustomerSelect label={t.employer} required {...form.field('customerId')} />
      {matched && <WhyCorrected {...form.field('reason')} />}
    </FormPanel>
  );
}
