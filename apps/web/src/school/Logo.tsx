import { Button, FileButton, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconPhoto, IconRestore, IconTrash } from '@tabler/icons-react';
import { type CSSProperties, useRef } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../app/api.js';
import { useCommand } from '../app/command.js';
import type { Problem } from '../app/problem.js';
import { fr } from '../texts/fr.js';
import { formatInstant } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { showUndo } from '../ui/undo.js';

const t = fr.school.logo;
type KnownLogo = Schema<'LogoView'>;

/** White like the paper it is printed on, in dark rooms too. */
const PAPER: CSSProperties = {
  display: 'block',
  objectFit: 'contain',
  background: '#fff',
  padding: 8,
  borderRadius: 8,
  border: '1px solid var(--etabli-line)',
};
const pictureOf = (id: string): string => `/api/v1/school-logos/${id}/picture`;
/** A refused file is told by its own sentence, not by a word on the fields of a form. */
const told = (problem: Problem | null): Problem | null =>
  problem && problem.errors.length > 0
    ? { ...problem, detail: problem.errors.map(({ message }) => message).join(' '), errors: [] }
    : problem;

/** What stands at the head of the school's documents, and what stood there before. */
export function Logo({ logoId, mayEdit }: { logoId: string | null; mayEdit: boolean }) {
  return (
    <Paper className="surface" p="md" mb="md" component="section" aria-label={t.title}>
      <Title order={2} size="h4">
        {t.title}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t.hint}
      </Text>
      <Stack gap="sm">
        {logoId ? (
          <img
            src={pictureOf(logoId)}
            alt={t.alt}
            style={{ ...PAPER, width: 'fit-content', maxWidth: '100%', minHeight: 64, height: 112 }}
          />
        ) : (
          <Text size="sm">{mayEdit ? t.none : t.noneToRead}</Text>
        )}
        {mayEdit && <EditLogo logoId={logoId} />}
      </Stack>
    </Paper>
  );
}

function EditLogo({ logoId }: { logoId: string | null }) {
  const { data } = api.useQuery('get', '/api/v1/school/logos', {});
  const forgetFile = useRef<() => void>(null);
  const add = useCommand('post', '/api/v1/school/logos');
  const choose = useCommand('put', '/api/v1/school/logo');
  const remove = useCommand('delete', '/api/v1/school/logo');
  const commands = [add, choose, remove];
  const put = (id: string | null): Promise<boolean> => (id ? choose.run({ body: { logoId: id } }) : remove.run({}));
  /** Says what was done and offers what stood there before. */
  const then = (said: string) => (done: boolean) => done && showUndo(said, () => put(logoId));
  const begin = (): void => commands.forEach((one) => one.reset());
  const send = (file: File | null): void => {
    if (!file) return;
    begin();
    const body = new FormData();
    body.append('file', file);
    // the same file may be chosen again once it is put right
    forgetFile.current?.();
    void add.run({ body: body as never }).then(then(t.chosen));
  };
  const earlier = (data?.items ?? []).filter(({ chosen }) => !chosen);
  return (
    <>
      <Group gap="xs">
        <FileButton onChange={send} accept="image/png,image/jpeg" resetRef={forgetFile}>
          {(props) => (
            <Button
              variant="default"
              leftSection={<IconPhoto size={18} aria-hidden />}
              loading={add.running}
              {...props}
            >
              {logoId ? t.replace : t.choose}
            </Button>
          )}
        </FileButton>
        {logoId && (
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={18} aria-hidden />}
            loading={remove.running}
            onClick={() => {
              begin();
              void remove.run({}).then(then(t.removed));
            }}
          >
            {t.remove}
          </Button>
        )}
      </Group>
      <Text size="xs" c="dimmed">
        {t.formats}
      </Text>
      {commands.map((one, index) => (
        <ProblemAlert key={index} problem={told(one.problem)} />
      ))}
      {earlier.length > 0 && (
        <Stack gap="xs">
          <Text size="sm" fw={600}>
            {t.earlier}
          </Text>
          {earlier.map((logo) => (
            <Earlier
              key={logo.id}
              logo={logo}
              busy={choose.running}
              onTake={() => {
                begin();
                void put(logo.id).then(then(t.chosen));
              }}
            />
          ))}
        </Stack>
      )}
    </>
  );
}

function Earlier({ logo, busy, onTake }: { logo: KnownLogo; busy: boolean; onTake: () => void }) {
  const day = formatInstant(logo.addedAt);
  return (
    <Group gap="sm">
      <img
        src={pictureOf(logo.id)}
        alt={t.earlierAlt(day)}
        loading="lazy"
        style={{ ...PAPER, width: 112, height: 56 }}
      />
      <Text size="sm" flex={1} miw={160}>
        {t.addedOn(day, logo.addedByName)}
      </Text>
      <Button
        variant="default"
        leftSection={<IconRestore size={18} aria-hidden />}
        disabled={busy}
        aria-label={t.takeBack(day)}
        onClick={onTake}
      >
        {t.takeBackShort}
      </Button>
    </Group>
  );
}
