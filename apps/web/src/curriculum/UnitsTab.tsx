import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useCommand } from '../app/command.js';
import { useSession } from '../app/session.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable, rows } from '../ui/DataTable.js';
import { DecimalText } from '../ui/format.js';
import { ProblemAlert } from '../ui/ProblemAlert.js';
import { SidePanel } from '../ui/SidePanel.js';
import { ExamRuleForm } from './ExamRuleForm.js';
import { Part } from './Part.js';
import { Source } from './Source.js';
import { VerificationBadge } from './VerificationBadge.js';

const t = fr.curriculum;
type Framework = Schema<'FrameworkView'>;
type Unit = Framework['units'][number];
type Rule = Framework['examRules'][number];

const title = (text: string) => (
  <Text size="sm" miw={180}>
    {text}
  </Text>
);

const BLOCKS: readonly Column<Framework['blocks'][number]>[] = [
  { key: 'code', title: t.code, width: 90, render: (one) => one.code },
  { key: 'title', title: t.block, render: (one) => title(one.title) },
  { key: 'verification', title: t.verification, render: (one) => <VerificationBadge of={one.verification} /> },
  { key: 'source', title: t.source, render: (one) => <Source text={one.source} /> },
];

const UNITS: readonly Column<Unit>[] = [
  { key: 'code', title: t.code, width: 90, render: (unit) => unit.code },
  { key: 'title', title: t.unit, render: (unit) => title(unit.title) },
  { key: 'exam', title: t.exam, render: (unit) => unit.examCode ?? fr.ui.none },
  { key: 'kind', title: t.kind, render: (unit) => (unit.kind ? t.kinds[unit.kind] : fr.ui.none) },
  { key: 'block', title: t.block, render: (unit) => unit.blockCode ?? fr.ui.none },
  {
    key: 'coefficient',
    title: t.coefficient,
    align: 'right',
    render: (unit) => <DecimalText value={unit.coefficient} />,
  },
  { key: 'mode', title: t.mode, render: (unit) => [unit.mode, unit.duration].filter(Boolean).join(', ') || fr.ui.none },
  { key: 'verification', title: t.verification, render: (unit) => <VerificationBadge of={unit.verification} /> },
  { key: 'source', title: t.source, render: (unit) => <Source text={unit.source} /> },
];

/** Blocks and units, and how each unit is examined for each kind of candidate. */
export function UnitsTab({ framework }: { framework: Framework }) {
  const { can } = useSession();
  const [adding, setAdding] = useState(false);
  const remove = useCommand('delete', '/api/v1/school-exam-rules/{id}', { done: t.rules.removed });
  const units = new Map(framework.units.map(({ code, title: name }) => [code, name]));
  const columns: readonly Column<Rule>[] = [
    {
      key: 'unit',
      title: t.unit,
      render: (rule) => title([rule.unitCode, units.get(rule.unitCode)].filter(Boolean).join(' – ')),
    },
    { key: 'candidate', title: t.rules.candidate, render: (rule) => t.candidates[rule.candidateCategory] },
    { key: 'mode', title: t.mode, render: (rule) => rule.mode },
    { key: 'duration', title: t.duration, render: (rule) => rule.duration ?? fr.ui.none },
    {
      key: 'coefficient',
      title: t.coefficient,
      align: 'right',
      render: (rule) => (rule.coefficient ? <DecimalText value={rule.coefficient} /> : t.rules.ofUnit),
    },
    { key: 'from', title: t.rules.from, render: (rule) => rule.fromSession || t.rules.always },
    { key: 'verification', title: t.verification, render: (rule) => <VerificationBadge of={rule.verification} /> },
    { key: 'source', title: t.source, render: (rule) => <Source text={rule.source} /> },
    ...(can('framework.edit')
      ? [
          {
            key: 'remove',
            title: '',
            render: (rule: Rule) =>
              rule.origin === 'school' && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  onClick={() => void remove.run({ params: { path: { id: rule.id } } })}
                >
                  {t.rules.remove}
                </Button>
              ),
          },
        ]
      : []),
  ];
  const add = can('framework.edit') && framework.units.length > 0 && (
    <Button variant="default" onClick={() => setAdding(true)}>
      {t.rules.add}
    </Button>
  );
  return (
    <Stack gap="lg">
      {framework.blocks.length > 0 && (
        <Part title={t.blocks}>
          <DataTable caption={t.blocks} list={rows(framework.blocks)} columns={BLOCKS} rowId={(one) => one.code} />
        </Part>
      )}
      <Part title={t.units}>
        <DataTable
          caption={t.units}
          list={rows(framework.units)}
          columns={UNITS}
          rowId={(unit) => unit.code}
          empty={{ hint: t.noUnits }}
        />
      </Part>
      <Part title={t.rules.title} action={add}>
        <ProblemAlert problem={remove.problem} />
        <DataTable
          caption={t.rules.title}
          list={rows(framework.examRules)}
          columns={columns}
          rowId={(rule) => rule.id}
          empty={{ hint: t.rules.none }}
        />
      </Part>
      <SidePanel opened={adding} onClose={() => setAdding(false)} title={t.rules.add}>
        {adding && <ExamRuleForm framework={framework} onDone={() => setAdding(false)} />}
      </SidePanel>
    </Stack>
  );
}
