import { Text } from '@mantine/core';
import { frenchNumber, NO_BREAK_SPACE } from '@etabli/kernel';
import { asPrice } from './typed-line.js';

export { DayText, DecimalText, formatDay, formatRate, HoursText, Money } from '../ui/format.js';

/** '1250.5' → '1 250,50 €': two decimals at least, all those a unit price has. */
export const formatPrice = (value: string): string => `${frenchNumber(asPrice(value))}${NO_BREAK_SPACE}€`;

export const PriceText = ({ value }: { value: string }) => (
  <Text span inherit className="figures">
    {formatPrice(value)}
  </Text>
);
