import { Alert, Button, Group, Skeleton, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { api } from '../../app/api.js';
import { problemOf } from '../../app/problem.js';
import { fr } from '../../texts/fr.js';
import { BigButton } from '../../ui/buttons.js';
import { ProblemAlert } from '../../ui/ProblemAlert.js';
import { TOUCH } from '../../ui/theme.js';
import { LevelButtons } from './LevelButtons.js';
import { SkillLine } from './SkillLine.js';
import { cardsOf, commonLevel, type Grouping, type SkillCard } from './skills.js';
import { type Skills, useSkills } from './useSkills.js';

/** What the hours prove, waiting for the trainer's word. */
export function SkillsTab({ groupId }: { groupId: string }) {
  const { data, error, isPending, refetch } = api.useQuery('get', '/api/v1/evidence-proposals', {
    params: { query: { groupId } },
  });
  if (data) return <Proposals key={groupId} proposals={data} />;
  if (isPending) return <Skeleton h={200} />;
  return <ProblemAlert problem={problemOf(error)} onRetry={() => void refetch()} />;
}

function Proposals({ proposals: { items, scales, criteria } }: { proposals: Schema<'ProposalsView'> }) {
  const [by, setBy] = useState<Grouping>('operation');
  const skills = useSkills(items);
  const missing = items.length - skills.ready.length;
  if (items.length === 0) {
    return (
      <div className="tablet-body">
        <Alert color="ink" title={fr.atelier.noSkills}>
          {fr.atelier.noSkillsHint}
        </Alert>
      </div>
    );
  }
  return (
    <>
      <div className="tablet-body">
        <Group gap="sm" mb="sm" role="group" aria-label={fr.atelier.skillsBy}>
          {(['operation', 'student'] as const).map((each) => (
            <Button
              key={each}
              mih={TOUCH}
              variant={by === each ? 'filled' : 'default'}
              aria-pressed={by === each}
              onClick={() => setBy(each)}
            >
              {each === 'operation' ? fr.atelier.byOperation : fr.atelier.byStudent}
            </Button>
          ))}
          {missing > 0 && <Text size="sm">{fr.atelier.withoutLevel(missing)}</Text>}
        </Group>
        {cardsOf(items, by).map((card) => (
          <Card key={card.id} card={card} by={by} scales={scales} criteria={criteria} skills={skills} />
        ))}
      </div>
      <div className="tablet-foot">
        <ProblemAlert problem={skills.problem} />
        <BigButton
          disabled={skills.ready.length === 0}
          loading={skills.running}
          onClick={() => void skills.confirmAll()}
        >
          {skills.ready.length === 0 ? fr.atelier.nothingToConfirm : fr.atelier.confirmAll(skills.ready.length)}
        </BigButton>
      </div>
    </>
  );
}

interface CardProps {
  card: SkillCard;
  by: Grouping;
  scales: Schema<'ScaleView'>[];
  criteria: Schema<'ProposalCriterionView'>[];
  skills: Skills;
}

function Card({ card, by, scales, criteria, skills }: CardProps) {
  const items = card.rows.flatMap((row) => row.items);
  const levels = scales.find(({ frameworkId }) => frameworkId === items[0]?.frameworkId)?.levels ?? [];
  const oneScale = items.every(({ frameworkId }) => frameworkId === items[0]?.frameworkId);
  const count = skills.ready.filter(({ operationId }) => operationId === card.id).length;
  return (
    <section className="surface" style={{ padding: 12, marginBottom: 12 }} aria-label={card.title}>
      <Group justify="space-between" gap="sm" mb="sm">
        <div>
          <Text fw={650}>{card.title}</Text>
          <Text size="sm" c="dimmed">
            {card.hint}
          </Text>
        </div>
        {by === 'operation' && (
          <Button
            mih={TOUCH}
            variant="default"
            loading={skills.running}
            onClick={() => void skills.closeOperation(card.id, card.title)}
          >
            {fr.atelier.closeOperation(count)}
          </Button>
        )}
      </Group>
      {oneScale && card.rows.length > 1 && (
        <div className="skill-row">
          <Text size="sm" fw={600}>
            {fr.atelier.allLevels}
          </Text>
          <LevelButtons
            label={fr.atelier.allLevels}
            levels={levels}
            value={commonLevel(items, skills.chosen)}
            onChoose={(level) => skills.choose(items, level)}
          />
          <span />
        </div>
      )}
      {card.rows.map((row) => (
        <SkillLine
          key={row.id}
          row={row}
          title={by === 'operation' ? row.name : row.operationTitle}
          scales={scales}
          criteria={criteria}
          skills={skills}
        />
      ))}
    </section>
  );
}
