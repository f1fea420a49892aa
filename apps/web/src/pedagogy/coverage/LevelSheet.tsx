import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Schema } from '@etabli/contract';
import { http, queryClient } from '../../app/api.js';
import { useCommand } from '../../app/command.js';
import { useToday } from '../../app/school.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { showUndo } from '../../ui/undo.js';
import { LevelButtons } from '../../workshop/atelier/LevelButtons.js';
import { takeBack } from '../../workshop/atelier/useClosing.js';
import '../../workshop/atelier/atelier.css';
import './coverage.css';

const t = fr.coverage.sheet;
type Kind = 'entree' | 'moi';

/** Levels of one youth, competence by competence: what he can do when he comes, or what he says of himself. */
export function LevelSheet({ group, kind }: { group: Schema<'GroupCoverageView'>; kind: Kind }) {
  const [params, setParams] = useSearchParams();
  const youths = group.students.filter(({ frameworkId }) => frameworkId !== null);
  const youth = youths.find(({ studentId }) => studentId === params.get('jeune'));
  const framework = group.frameworks.find(({ id }) => id === youth?.frameworkId);
  const choose = (studentId: string): void =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        next.set('jeune', studentId);
        return next;
      },
      { replace: true },
    );
  if (youths.length === 0)
    return <Text size="sm">{group.students.length ? fr.coverage.noFramework : fr.coverage.noYouth}</Text>;
  return (
    <Stack gap="md">
      <Text size="sm">{kind === 'entree' ? t.entreeHint : t.moiHint}</Text>
      <div className="youth-choice" role="group" aria-label={t.choose}>
        {youths.map(({ studentId, firstName, lastName }) => (
          <Button
            key={studentId}
            mih={TOUCH}
            variant={studentId === youth?.studentId ? 'filled' : 'default'}
            aria-pressed={studentId === youth?.studentId}
            onClick={() => choose(studentId)}
          >
            {`${firstName} ${lastName}`}
          </Button>
        ))}
      </div>
      {youth && framework ? (
        <Sheet key={`${kind}/${youth.studentId}`} youth={youth} framework={framework} kind={kind} />
      ) : (
        <Text fw={600}>{t.choose}</Text>
      )}
    </Stack>
  );
}

interface SheetProps {
  youth: Schema<'CoveredStudentView'>;
  framework: Schema<'GroupFrameworkView'>;
  kind: Kind;
}

function Sheet({ youth, framework, kind }: SheetProps) {
  const { studentId, cells } = youth;
  const [chosen, setChosen] = useState<Readonly<Record<string, number>>>({});
  const today = useToday();
  const list = Object.entries(chosen);
  const said = (levels: readonly { competenceId: string; level: number | null }[]) => ({
    items: levels.map((one) => ({ studentId, ...one })),
  });
  const entry = useCommand('post', '/api/v1/evidence/records', {
    onDone: ({ ids }) => {
      setChosen({});
      showUndo(t.saved(ids.length), () => takeBack(ids));
    },
  });
  const self = useCommand('post', '/api/v1/self-assessments', {
    onDone: () => {
      const before = list.map(([competenceId]) => ({
        competenceId,
        level: cells.find((cell) => cell.competenceId === competenceId)?.selfLevel ?? null,
      }));
      setChosen({});
      showUndo(t.saved(list.length), async () => {
        const { response } = await http.POST('/api/v1/self-assessments', { body: said(before) });
        await queryClient.invalidateQueries();
        return response.ok;
      });
    },
  });
  const save = (): void => {
    const levels = list.map(([competenceId, level]) => ({ competenceId, level }));
    if (kind === 'moi') void self.run({ body: said(levels) });
    else
      void entry.run({
        body: { items: levels.map((one) => ({ studentId, ...one, assessedOn: today, source: 'entry' as const })) },
      });
  };
  const parents = new Set(framework.competences.map(({ parentId }) => parentId));
  return (
    <>
      <div className="surface" style={{ padding: 12 }}>
        {framework.competences.map(({ id, code, title }) => {
          const cell = cells.find(({ competenceId }) => competenceId === id);
          if (parents.has(id))
            return (
              <Text key={id} fw={650} mt="sm">
                {`${code} ${title}`}
              </Text>
            );
          return (
            <div key={id} className="skill-row">
              <div>
                <Text fw={600} size="sm">{`${code} ${title}`}</Text>
                {kind === 'entree' && cell && (
                  <Text size="sm" c="dimmed">
                    {t.before(cell.sentence)}
                  </Text>
                )}
              </div>
              <LevelButtons
                label={t.levelOf(`${code} ${title}`)}
                levels={framework.levels}
                value={chosen[id] ?? (kind === 'moi' ? (cell?.selfLevel ?? null) : null)}
                onChoose={(level) => setChosen((now) => ({ ...now, [id]: level }))}
              />
              <span />
            </div>
          );
        })}
      </div>
      <ProblemAlert problem={entry.problem ?? self.problem} />
      <BigButton disabled={list.length === 0} loading={entry.running || self.running} onClick={save}>
        {t.save(list.length)}
      </BigButton>
    </>
  );
}
