import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { emptied } from '../../app/emptied.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { formatDay, Money } from '../../ui/format.js';
import { History } from '../History.js';
import { WithdrawEntry } from '../WithdrawEntry.js';

const t = fr.funding.tax;
type CampaignOf = Schema<'CampaignView'>;

/** Its dates, its withdrawal when nothing hangs on it, what was withdrawn, and who changed what. */
export function CorrectCampaign({ campaign }: { campaign: CampaignOf }) {
  const { can } = useSession();
  const [editing, setEditing] = useState(false);
  const { id, withdrawnOn, withdrawnPledges, employers, letters } = campaign;
  const mayWrite = can('funding.write') && withdrawnOn === null;
  const unused = employers.length === 0 && letters.length === 0;
  return (
    <Stack gap="xs">
      {mayWrite && !editing && (
        <Group gap="xs" align="flex-start">
          <Button variant="default" onClick={() => setEditing(true)}>
            {t.editDays}
          </Button>
          {unused && <WithdrawEntry path="/api/v1/tax-campaigns/{id}/withdraw" id={id} label={t.withdrawCampaign} />}
        </Group>
      )}
      {editing && <Days campaign={campaign} onDone={() => setEditing(false)} />}
      {withdrawnPledges.map((one) => (
        <Text key={one.id} size="sm">
          <s>
            {one.label}, {formatDay(one.pledgedOn)}, <Money cents={one.amountCents} />
          </s>{' '}
          {fr.funding.trail.of(formatDay(one.withdrawnOn), one.withdrawnReason)}
        </Text>
      ))}
      <History id={id} />
    </Stack>
  );
}

function Days({ campaign: { id, opensOn, closesOn }, onDone }: { campaign: CampaignOf; onDone: () => void }) {
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/tax-campaigns/{id}/days',
    initialValues: { opensOn: opensOn ?? '', closesOn: closesOn ?? '' },
    request: (values) => ({ params: { path: { id } }, body: emptied(values) }),
    done: t.daysEdited,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.editDays} onCancel={onDone} main={false}>
      <Group gap="sm" align="flex-start">
        <DayInput label={t.opensOn} {...form.field('opensOn')} />
        <DayInput label={t.closesOn} {...form.field('closesOn')} />
      </Group>
    </FormPanel>
  );
}
