import '@mantine/dates/styles.css';
import 'dayjs/locale/fr';
import { DateInput, type DateInputProps, MonthPickerInput, type MonthPickerInputProps } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { fr } from '../texts/fr.js';

dayjs.extend(customParseFormat);

type DayProps = Omit<DateInputProps, 'value' | 'onChange' | 'valueFormat' | 'locale'> & {
  /** 'YYYY-MM-DD', '' or null when empty */
  value?: string | null;
  onChange?: (day: string | null) => void;
};

const TYPED = ['DD/MM/YYYY', 'D/M/YYYY', 'DD/MM/YY', 'DDMMYYYY', 'DD.MM.YYYY', 'DD-MM-YYYY'];

/** Only a day that exists: 31/02 is taken for no day, not for the 3rd of March. */
const parsed = (text: string): string | null => {
  const day = dayjs(text.trim(), TYPED, true);
  return day.isValid() ? day.format('YYYY-MM-DD') : null;
};

/** A day typed as 23/11/2026 or picked, carried as 'YYYY-MM-DD'. */
export const DayInput = ({ value, onChange, ...props }: DayProps) => (
  <DateInput
    locale="fr"
    valueFormat="DD/MM/YYYY"
    placeholder={fr.ui.pickDay}
    ariaLabels={fr.ui.calendar}
    dateParser={parsed}
    value={value || null}
    onChange={(day) => onChange?.(day ? day.slice(0, 10) : null)}
    {...props}
  />
);

type MonthProps = Omit<MonthPickerInputProps, 'value' | 'onChange' | 'valueFormat' | 'locale' | 'type'> & {
  /** 'YYYY-MM' */
  value?: string | null;
  onChange?: (month: string | null) => void;
};

/** A month, carried as 'YYYY-MM'. */
export const MonthInput = ({ value, onChange, ...props }: MonthProps) => (
  <MonthPickerInput
    locale="fr"
    valueFormat="MMMM YYYY"
    ariaLabels={fr.ui.calendar}
    popoverProps={{ withRoles: false }}
    value={value ? `${value}-01` : null}
    onChange={(day) => onChange?.(typeof day === 'string' ? day.slice(0, 7) : null)}
    {...props}
  />
);
