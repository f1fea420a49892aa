import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { StateBadge } from '../../ui/StateBadge.js';
import { ContactForm } from './ContactForm.js';

const t = fr.absences;
type Absent = Schema<'NotCalledView'>;

/** Absent today, nobody spoken to: one tap sends the message, another notes the call. */
export function NotCalled({ onOpen }: { onOpen: (id: string) => void }) {
  const { data, error } = api.useQuery('get', '/api/v1/absences/not-called', {});
  return (
    <section aria-label={t.notCalled}>
      <Title order={2} size="h3">
        {t.notCalled}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.notCalledHint}
      </Text>
      {error ? (
        <ProblemAlert problem={problemOf(error)} />
      ) : !data ? (
        <Waiting />
      ) : data.items.length === 0 ? (
        <Text>{t.everybodyCalled(data.absent)}</Text>
      ) : (
        <Stack gap="sm">
          {data.items.map((one) => (
            <Card key={one.studentId} one={one} day={data.day} onOpen={onOpen} />
          ))}
        </Stack>
      )}
    </section>
  );
}

function Card({ one, day, onOpen }: { one: Absent; day: string; onOpen: (id: string) => void }) {
  const { can } = useSession();
  const [calling, setCalling] = useState(false);
  const tell = useCommand('post', '/api/v1/family-messages', { done: t.messageSent });
  const halfDay = one.halfDays[0]?.halfDay ?? 'morning';
  const reachable = one.family.some(({ email, phone }) => email ?? phone);
  return (
    <div className="surface" style={{ padding: 12 }}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Anchor component="button" type="button" fw={650} onClick={() => onOpen(one.studentId)}>
            {one.name}
          </Anchor>
          <Text size="sm" c="dimmed">
            {`${one.groupName} · ${one.halfDays.map((half) => t.halfDayNames[half.halfDay]).join(', ')}`}
          </Text>
          {one.ofAge ? (
            <Text size="sm">{t.ofAge}</Text>
          ) : one.family.length === 0 ? (
            can('absence.contact') && <Text size="sm">{t.nobodyToCall}</Text>
          ) : (
            one.family.map((person) => (
              <Text size="sm" key={person.name}>
                {person.name}{' '}
                {person.phone && (
                  <Anchor underline="always" href={`tel:${person.phone.replaceAll(' ', '')}`}>
                    {person.phone}
                  </Anchor>
                )}
              </Text>
            ))
          )}
        </div>
        <Group gap="xs">
          {one.told && <StateBadge tone="info" label={t.told} />}
          {!one.told && !one.ofAge && reachable && can('family_message.send') && (
            <Button
              variant="default"
              loading={tell.running}
              onClick={() => void tell.run({ body: { studentId: one.studentId, day, halfDay } })}
            >
              {t.sendMessage}
            </Button>
          )}
          {can('absence.contact') && (
            <Button onClick={() => setCalling(!calling)} aria-expanded={calling}>
              {t.logCall}
            </Button>
          )}
        </Group>
      </Group>
      <ProblemAlert problem={tell.problem} />
      {calling && (
        <ContactForm
          studentId={one.studentId}
          day={day}
          person={one.family[0]?.name ?? (one.ofAge ? one.name : '')}
          onDone={() => setCalling(false)}
        />
      )}
    </div>
  );
}
