import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText, formatDay, HoursText, Money } from '../../ui/format.js';
import { SidePanel } from '../../ui/SidePanel.js';
import { History } from '../History.js';
import { EditAgreement } from './AgreementForm.js';
import { Instalments } from './Instalments.js';
import { Packs } from './Packs.js';
import { Papers } from './Papers.js';
import { ShareHours } from './ShareHours.js';
import { ReportsOwed } from './ReportsOwed.js';

const t = fr.funding.agreements;
type Agreement = Schema<'AgreementView'>;

export function OpenedAgreement({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error, isPending } = api.useQuery('get', '/api/v1/funding-agreements/{id}', {
    params: { path: { id } },
  });
  return (
    <SidePanel
      opened
      onClose={onClose}
      title={data?.title ?? ''}
      loading={isPending}
      problem={error ? problemOf(error) : null}
      width={720}
    >
      {data && <Opened agreement={data} />}
    </SidePanel>
  );
}

function Opened({ agreement }: { agreement: Agreement }) {
  const { can } = useSession();
  const [doing, setDoing] = useState<'edit' | 'end' | null>(null);
  const mayWrite = can('funding.write') && agreement.endedOn === null;
  const back = (): void => setDoing(null);
  if (doing === 'edit') return <EditAgreement agreement={agreement} onDone={back} />;
  return (
    <Stack gap="lg">
      {agreement.endedOn && <Text fw={600}>{t.ended(formatDay(agreement.endedOn), agreement.endedReason ?? '')}</Text>}
      <Facts
        facts={[
          [fr.funding.funder, agreement.customerLabel],
          [fr.funding.kind, fr.funding.agreementKinds[agreement.kind]],
          [t.reference, agreement.reference],
          [
            t.period,
            <>
              <DayText day={agreement.startsOn} /> – <DayText day={agreement.endsOn} />
            </>,
          ],
          [t.signedOn, <DayText key="signed" day={agreement.signedOn} />],
          [fr.funding.amount, <Money key="amount" cents={agreement.amountCents} fw={700} />],
          [t.received, <Money key="received" cents={agreement.receivedCents} />],
          [t.claimed, <Money key="claimed" cents={agreement.claimedCents} />],
          [t.unplanned, <Money key="unplanned" cents={agreement.unplannedCents} />],
          [t.spent, <Money key="spent" cents={agreement.spentCents} />],
          [t.hours, <HoursText key="hours" minutes={agreement.sharedMinutes} />],
          [t.restricted, agreement.restricted ? fr.ui.yes : fr.ui.no],
          [t.conditions, agreement.conditions],
        ]}
      />
      {doing === 'end' ? (
        <End id={agreement.id} onDone={back} />
      ) : (
        mayWrite && (
          <Group gap="xs">
            <Button variant="default" onClick={() => setDoing('edit')}>
              {t.edit}
            </Button>
            <Button variant="default" onClick={() => setDoing('end')}>
              {t.end}
            </Button>
          </Group>
        )
      )}
      {mayWrite && doing === null && <ShareHours agreement={agreement} />}
      <Instalments agreement={agreement} mayWrite={mayWrite} />
      <ReportsOwed agreement={agreement} mayWrite={mayWrite} />
      <Papers agreement={agreement} mayWrite={can('funding.write')} />
      {can('funding_pack.read') && <Packs agreementId={agreement.id} />}
      <History id={agreement.id} />
    </Stack>
  );
}

function End({ id, onDone }: { id: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/funding-agreements/{id}/end',
    initialValues: { endedOn: today as string, reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.done,
    onDone,
  });
  return (
    <FormPanel of={form} submit={t.end} onCancel={onDone}>
      <DayInput label={t.endedOn} required {...form.field('endedOn')} />
      <TextInput label={fr.funding.reason} required maxLength={300} {...form.field('reason')} />
    </FormPanel>
  );
}
