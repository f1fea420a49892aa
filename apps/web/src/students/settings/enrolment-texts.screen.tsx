import { Anchor, Button, Code, Group, Stack, Table, Text, Textarea, TextInput, Title } from '@mantine/core';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { Waiting } from '../../app/pages.js';
import { problemOf } from '../../app/problem.js';
import { useSession } from '../../app/session.js';
import { SETTINGS_PATH } from '../../school/SettingsPage.js';
import { fr } from '../../texts/fr.js';
import { formatDay } from '../../ui/format.js';
import { FormPanel, useCommandForm } from '../../ui/form.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { Screen } from '../../ui/Screen.js';
import './enrolment-texts.css';

const t = fr.studentSettings.texts;
type Texts = Schema<'EnrolmentTextsView'>;
type Part = Schema<'EnrolmentTextPart'>;

const SPECIMEN = '/api/v1/enrolment-texts/specimen';
/** As the form holds it: the paragraphs in one text, an empty line between two. */
const typed = (parts: readonly Part[]) =>
  parts.map(({ kind, title, paragraphs }) => ({ kind, title, paragraphs: paragraphs.join('\n\n') }));

/** The contract, the rules and the consents that every family signs, in the school's own words. */
export function EnrolmentTextsScreen() {
  const { data, error } = api.useQuery('get', '/api/v1/enrolment-texts', {});
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      {error ? <ProblemAlert problem={problemOf(error)} /> : !data && <Waiting />}
      {data && (
        <div className="enrolment-texts">
          <section className="surface enrolment-texts-form" aria-label={t.inForce(data.inForce.version)}>
            <Group justify="space-between" mb="sm">
              <Title order={2} size="h4">
                {t.inForce(data.inForce.version)}
              </Title>
              <Anchor href={SPECIMEN} download size="sm">
                {t.specimen}
              </Anchor>
            </Group>
            <TextsForm key={data.inForce.version} texts={data} />
          </section>
          <Stack gap="md">
            <Words texts={data} />
            <Versions texts={data} />
            <Text size="sm" c="dimmed">
              {t.law}
            </Text>
          </Stack>
        </div>
      )}
    </Screen>
  );
}

function TextsForm({ texts }: { texts: Texts }) {
  const { can } = useSession();
  const { version, parts } = texts.inForce;
  const form = useCommandForm({
    method: 'post',
    path: '/api/v1/enrolment-texts',
    initialValues: { parts: typed(parts) },
    request: (values) => ({
      body: {
        basedOn: version,
        parts: values.parts.map((part) => ({ ...part, paragraphs: part.paragraphs.split(/\n\s*\n/) })),
      },
    }),
    done: t.saved,
  });
  const may = can('enrolment_text.edit');
  return (
    <FormPanel of={form} submit={t.save}>
      {form.form.values.parts.map(({ kind }, index) => (
        <fieldset key={kind} className="enrolment-texts-part">
          <legend>{t.kinds[kind]}</legend>
          <TextInput label={t.partTitle} readOnly={!may} {...form.field(`parts.${index}.title`)} />
          <Textarea
            label={t.paragraphs}
            description={t.paragraphsHint}
            autosize
            minRows={4}
            maxRows={18}
            readOnly={!may}
            {...form.field(`parts.${index}.paragraphs`)}
          />
        </fieldset>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        w="fit-content"
        onClick={() => form.form.setValues({ parts: typed(texts.shipped) })}
      >
        {t.shipped}
      </Button>
    </FormPanel>
  );
}

const Words = ({ texts }: { texts: Texts }) => (
  <section className="surface enrolment-texts-side">
    <Title order={2} size="h5" mb={4}>
      {t.words}
    </Title>
    <Text size="sm" c="dimmed" mb="xs">
      {t.wordsHint}
    </Text>
    <Table className="enrolment-texts-words" verticalSpacing={2} horizontalSpacing={4}>
      <Table.Tbody>
        {texts.placeholders.map(({ word, meaning }) => (
          <Table.Tr key={word}>
            <Table.Td>
              <Code>{`{${word}}`}</Code>
            </Table.Td>
            <Table.Td>{meaning}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </section>
);

const Versions = ({ texts }: { texts: Texts }) => (
  <section className="surface enrolment-texts-side">
    <Title order={2} size="h5" mb={4}>
      {t.versions}
    </Title>
    <Stack gap={6}>
      {texts.versions.map(({ version, writtenAt, writtenByName, sha256 }) => (
        <div key={version}>
          <Text size="sm" fw={600}>
            {t.version(version)}
          </Text>
          <Text size="sm">
            {writtenAt && writtenByName ? t.writtenBy(formatDay(writtenAt.slice(0, 10)), writtenByName) : t.byProgram}
          </Text>
          <Text size="xs" c="dimmed" className="figures">
            {t.print(sha256.slice(0, 12))}
          </Text>
        </div>
      ))}
    </Stack>
  </section>
);
