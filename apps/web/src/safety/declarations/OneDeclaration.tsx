import { Button, Group, MultiSelect, Stack, TagsInput, Textarea, TextInput, Title } from '@mantine/core';
import { IconFileTypePdf } from '@tabler/icons-react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../../app/command.js';
import { useList } from '../../app/list.js';
import { useToday } from '../../app/school.js';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { DayInput } from '../../ui/DayInput.js';
import { Facts } from '../../ui/Facts.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { DayText } from '../../ui/format.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { HazardSelect, useFamilyOptions, useStaffOptions } from '../HazardSelect.js';
import { declarationState } from './states.js';

const t = fr.safety.declarations;
type Declaration = Schema<'DeclarationView'>;
interface Props {
  declaration: Declaration;
  onDone: () => void;
}

/** A draft is edited and sent; one that was sent is read, printed and ended. */
export function OneDeclaration({ declaration, onDone }: Props) {
  const { can } = useSession();
  const edits = can('safety.edit');
  return (
    <Stack gap="lg">
      <Group>
        {declarationState(declaration)}
        <Button
          component="a"
          href={`/api/v1/derogation-declarations/${declaration.id}/pdf`}
          variant="default"
          size="xs"
          leftSection={<IconFileTypePdf size={16} aria-hidden />}
        >
          {t.pdf}
        </Button>
      </Group>
      {declaration.state === 'draft' && edits ? (
        <>
          <Edit declaration={declaration} />
          <Send id={declaration.id} onDone={onDone} />
          <Drop id={declaration.id} onDone={onDone} />
        </>
      ) : (
        <Read declaration={declaration} />
      )}
      {declaration.state === 'sent' && edits && <End id={declaration.id} onDone={onDone} />}
    </Stack>
  );
}

/** Names by id, as far as they are known. */
const named = (ids: readonly string[], options: readonly { value: string; label: string }[]): string =>
  ids.map((id) => options.find(({ value }) => value === id)?.label ?? fr.ui.none).join(', ');

function Read({ declaration }: { declaration: Declaration }) {
  const families = useFamilyOptions();
  const staff = useStaffOptions();
  return (
    <Facts
      facts={[
        [t.trainings, declaration.trainings],
        [t.works, declaration.works.join(', ')],
        [t.families, named(declaration.familyIds, families)],
        [t.sites, declaration.sites.join(', ')],
        [t.supervisors, named(declaration.supervisorIds, staff)],
        [t.sentOn, <DayText key="sent" day={declaration.sentOn} />],
        [t.proof, declaration.proof],
        [t.validUntil, <DayText key="until" day={declaration.validUntil} />],
        [t.endedOn, <DayText key="ended" day={declaration.endedOn} />],
        [fr.safety.reason, declaration.endReason],
      ]}
    />
  );
}

function Edit({ declaration }: { declaration: Declaration }) {
  const families = useFamilyOptions();
  const staff = useStaffOptions();
  const machines = useList('/api/v1/machines', { limit: '200' }).items.map(({ id, code, name }) => ({
    value: id,
    label: `${code} – ${name}`,
  }));
  const { id, sector, trainings, works, familyIds, machineIds, sites, supervisorIds } = declaration;
  const form = useCommandForm({
    method: 'put',
    path: '/api/v1/derogation-declarations/{id}',
    initialValues: { sector, trainings, works, familyIds, machineIds, sites, supervisorIds },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.saved,
  });
  return (
    <FormPanel of={form} main={false}>
      <TextInput label={t.sector} required maxLength={200} {...form.field('sector')} />
      <Textarea label={t.trainings} required autosize {...form.field('trainings')} />
      <HazardSelect label={t.works} declarable {...form.field('works')} />
      <MultiSelect label={t.families} data={families} searchable {...form.field('familyIds')} />
      <MultiSelect
        label={t.machines}
        description={t.machinesHint}
        data={machines}
        searchable
        {...form.field('machineIds')}
      />
      <TagsInput label={t.sites} description={t.sitesHint} {...form.field('sites')} />
      <MultiSelect label={t.supervisors} data={staff} searchable {...form.field('supervisorIds')} />
    </FormPanel>
  );
}

function Send({ id, onDone }: { id: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/derogation-declarations/{id}/send',
    initialValues: { sentOn: today, proof: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.sent,
    onDone,
  });
  return (
    <section aria-label={t.sendTitle}>
      <Title order={3} size="h5" mb="xs">
        {t.sendTitle}
      </Title>
      <FormPanel of={form} submit={t.send}>
        <DayInput label={t.sentOn} required maxDate={today} {...form.field('sentOn')} />
        <TextInput label={t.proof} description={t.proofHint} required maxLength={200} {...form.field('proof')} />
      </FormPanel>
    </section>
  );
}

function Drop({ id, onDone }: { id: string; onDone: () => void }) {
  const drop = useCommand('delete', '/api/v1/derogation-declarations/{id}', { done: t.dropped, onDone });
  return (
    <>
      <Button
        variant="subtle"
        color="red"
        w="fit-content"
        loading={drop.running}
        onClick={() => void drop.run({ params: { path: { id } } })}
      >
        {t.drop}
      </Button>
      <ProblemAlert problem={drop.problem} />
    </>
  );
}

function End({ id, onDone }: { id: string; onDone: () => void }) {
  const today = useToday();
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/derogation-declarations/{id}/end',
    initialValues: { endedOn: today, reason: '' },
    request: (body) => ({ params: { path: { id } }, body }),
    done: t.ended,
    onDone,
  });
  return (
    <section aria-label={t.endTitle}>
      <Title order={3} size="h5" mb="xs">
        {t.endTitle}
      </Title>
      <FormPanel of={form} submit={t.end} main={false}>
        <DayInput label={t.endedOn} required {...form.field('endedOn')} />
        <TextInput label={fr.safety.reason} required maxLength={200} {...form.field('reason')} />
      </FormPanel>
    </section>
  );
}
