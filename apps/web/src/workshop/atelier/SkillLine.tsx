import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { fr } from '../../texts/fr.js';
import { formatHours } from '../../ui/format.js';
import { TOUCH } from '../../ui/theme.js';
import { LevelButtons } from './LevelButtons.js';
import { commonLevel, differing, keyOf, levelOf, type Proposal, type SkillRow } from './skills.js';
import type { Skills } from './useSkills.js';

interface Props {
  row: SkillRow;
  title: string;
  scales: readonly Schema<'ScaleView'>[];
  criteria: readonly Schema<'ProposalCriterionView'>[];
  skills: Skills;
}

/** One youth on one operation: one level for all its competences, or one each. */
export function SkillLine({ row: { items, minutes }, title, scales, criteria, skills }: Props) {
  const [opened, setOpened] = useState(false);
  const levelsOf = (frameworkId: string) => scales.find((scale) => scale.frameworkId === frameworkId)?.levels ?? [];
  const { chosen, choose } = skills;
  const common = commonLevel(items, chosen);
  const state = common !== null ? '' : differing(items, chosen) ? fr.atelier.mixedLevels : fr.atelier.noLevel;
  const single = items.length === 1;
  return (
    <>
      <div className="skill-row">
        <div>
          <Text fw={600}>{title}</Text>
          <Text size="sm" c="dimmed">
            {[
              single ? items[0]!.competenceCode : fr.atelier.competences(items.length),
              fr.atelier.worked(formatHours(minutes)),
              state,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Text>
        </div>
        <LevelButtons
          label={fr.atelier.levels(title)}
          levels={levelsOf(items[0]!.frameworkId)}
          value={common}
          onChoose={(level) => choose(items, level)}
        />
        <Button mih={TOUCH} px={4} variant="default" aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {opened ? fr.atelier.lessDetails : fr.atelier.details}
        </Button>
      </div>
      {opened &&
        items.map((item) => (
          <div key={keyOf(item)} className="skill-row">
            <div>
              <Text size="sm">{`${item.competenceCode} ${item.competenceTitle}`}</Text>
              <Looked item={item} criteria={criteria} title={title} skills={skills} />
            </div>
            <LevelButtons
              label={fr.atelier.levels(`${title}, ${item.competenceCode}`)}
              levels={levelsOf(item.frameworkId)}
              value={levelOf(item, chosen)}
              onChoose={(level) => choose([item], level)}
            />
            <Button mih={TOUCH} px={4} variant="default" onClick={() => void skills.dismiss(item)}>
              {fr.atelier.dismiss}
            </Button>
          </div>
        ))}
    </>
  );
}

/** What exactly was looked at, where the framework names it; left alone, the whole competence is judged. */
function Looked({ item, criteria, title, skills }: Pick<Props, 'criteria' | 'title' | 'skills'> & { item: Proposal }) {
  const own = criteria.filter(({ competenceId }) => competenceId === item.competenceId);
  if (own.length === 0) return null;
  return (
    <Select
      aria-label={fr.atelier.criterion(`${title}, ${item.competenceCode}`)}
      placeholder={fr.atelier.wholeCompetence}
      data={own.map((one) => ({ value: one.id, label: `${one.code} ${one.title}` }))}
      value={skills.looked[keyOf(item)] ?? null}
      onChange={(id) => skills.look(item, id)}
      clearable
      mt={4}
      styles={{ input: { minHeight: TOUCH }, option: { minHeight: TOUCH } }}
    />
  );
}
