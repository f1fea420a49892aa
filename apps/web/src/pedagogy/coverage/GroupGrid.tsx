import { Anchor, Box, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'react-router';
import type { Schema } from '@etabli/contract';
import { useSession } from '../../app/session.js';
import { fr } from '../../texts/fr.js';
import { CoverageCell } from './CoverageCell.js';
import { RuleWords } from './RuleWords.js';
import './coverage.css';

const t = fr.coverage;

/** Youth × competence, a grid a framework. */
export function GroupGrid({ group }: { group: Schema<'GroupCoverageView'> }) {
  if (group.students.length === 0) return <Text size="sm">{t.noYouth}</Text>;
  if (group.frameworks.length === 0) return <Text size="sm">{t.noFramework}</Text>;
  return (
    <Stack gap="lg">
      <Text size="sm">{t.legend}</Text>
      {group.frameworks.map((framework) => (
        <Grid
          key={framework.id}
          framework={framework}
          students={group.students.filter(({ frameworkId }) => frameworkId === framework.id)}
        />
      ))}
    </Stack>
  );
}

interface Props {
  framework: Schema<'GroupFrameworkView'>;
  students: readonly Schema<'CoveredStudentView'>[];
}

function Grid({ framework, students }: Props) {
  const { can } = useSession();
  return (
    <section>
      <Title order={2} size="h4" mb="xs">
        {`${framework.title} (${framework.version})`}
      </Title>
      <Box className="surface table-scroll" tabIndex={0} role="region" aria-label={t.gridOf(framework.title)}>
        <Table className="data-table coverage-grid">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col" className="coverage-name">
                {t.youth}
              </Table.Th>
              <Table.Th scope="col" ta="right">
                {t.whole}
              </Table.Th>
              {framework.competences.map(({ id, code, title }) => (
                <Table.Th key={id} scope="col" ta="center" title={title}>
                  {code}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {students.map(({ studentId, firstName, lastName, whole, cells }) => (
              <Table.Tr key={studentId}>
                <Table.Th scope="row" className="coverage-name">
                  {can('student.read') ? (
                    <Anchor component={Link} size="sm" to={`/jeunes?ouvert=${studentId}&onglet=competences`}>
                      {`${firstName} ${lastName}`}
                    </Anchor>
                  ) : (
                    `${firstName} ${lastName}`
                  )}
                </Table.Th>
                <Table.Td ta="right" className="figures">
                  {t.wholeOf(whole)}
                </Table.Td>
                {cells.map((cell) => (
                  <Table.Td key={cell.competenceId} p={4}>
                    <CoverageCell cell={cell} levels={framework.levels} />
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      <RuleWords sentences={framework.rule} />
    </section>
  );
}
