import { Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '@etabli/contract';
import { useList } from '../app/list.js';
import { useToday } from '../app/school.js';
import { fr } from '../texts/fr.js';
import { type Column, DataTable } from '../ui/DataTable.js';
import { DayInput } from '../ui/DayInput.js';
import { DayText, formatRate } from '../ui/format.js';
import { Screen } from '../ui/Screen.js';
import { SETTINGS_PATH } from './SettingsPage.js';

const t = fr.school.vat;

const COLUMNS: readonly Column<Schema<'VatRateView'>>[] = [
  { key: 'rate', title: t.rate, align: 'right', width: 90, render: (rate) => formatRate(rate.rateBp) },
  { key: 'label', title: t.label, render: (rate) => rate.label },
  {
    key: 'law',
    title: t.law,
    render: (rate) => (
      <Text size="sm" miw={160}>
        {rate.legalReference}
      </Text>
    ),
  },
  { key: 'mention', title: t.mention, render: (rate) => rate.exemptionText ?? fr.ui.none },
  { key: 'from', title: t.from, render: (rate) => <DayText day={rate.validFrom} /> },
  { key: 'to', title: t.to, render: (rate) => <DayText day={rate.validTo} /> },
];

/** The VAT rates of the law on a chosen day. */
export function VatScreen() {
  const today = useToday();
  const [chosen, setChosen] = useState<string | null>(null);
  const day = chosen ?? today;
  const list = useList('/api/v1/vat-rates', { day });
  return (
    <Screen title={t.title} hint={t.hint} path={SETTINGS_PATH}>
      <DayInput label={t.day} value={day} onChange={setChosen} w={200} mb="sm" />
      <DataTable
        caption={t.title}
        list={list}
        columns={COLUMNS}
        rowId={(rate) => rate.id}
        empty={{ hint: t.emptyHint }}
      />
    </Screen>
  );
}
