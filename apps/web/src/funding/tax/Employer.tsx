import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useSession } from '../../app/session.js';
import { CustomerSelect } from '../../billing/CustomerSelect.js';
import { fr } from '../../texts/fr.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, Money } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';

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
  const withdraw = useCommand('post', '/api/v1/tax-pledges/{id}/withdraw', { done: t.withdrawn, onDone });
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
          {pledgeId && (
            <Button
              variant="default"
              loading={withdraw.running}
              onClick={() => void withdraw.run({ params: { path: { id: pledgeId } } })}
            >
              {t.withdraw}
            </Button>
          )}
        </Group>
      )}
      <ProblemAlert problem={thank.problem ?? withdraw.problem} />
      {can('funding.write') && employer.customerId === null && receipts[0] && (
        <Match receiptId={receipts[0].id} onDone={onDone} />
      )}
    </Stack>
  );
}

function Match({ receiptId, onDone }: { receiptId: string; onDone: () => void }) {
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/tax-receipts/{id}/match',
    initialValues: { customerId: '' },
    request: (body) => ({ params: { path: { id: receiptId } }, body }),
    done: t.matched,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.match} main={false}>
      <Text size="sm">{t.unknown}</Text>
      <CustomerSelect label={t.employer} required {...form.field('customerId')} />
    </FormPanel>
  );
}
