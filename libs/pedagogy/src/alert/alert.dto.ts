import {
  ChoiceField,
  DayField,
  IdField,
  IntField,
  ListField,
  ObjectField,
  PageRequest,
  TextField,
} from '@etabli/platform';
import { MarkField } from '../mark/mark.fields.js';
import { ALERT_LEVELS, ALERT_SIGNS, type AlertLevel, type AlertSign } from './alert.rules.js';

export class AlertsRequest extends PageRequest {
  @IdField({ optional: true }) groupId?: string;
  @ChoiceField('AlertLevel', ALERT_LEVELS, { optional: true }) level?: AlertLevel;
}

export class AlertRulesView {
  @IntField({ min: 7, max: 120, description: 'how far back attendance and marks are looked at' }) windowDays: number;
  @IntField({ min: 1, max: 60, nullable: true, description: 'null: not looked at' }) unjustifiedHalfDays: number | null;
  @IntField({ min: 1, max: 100, nullable: true }) absentPercent: number | null;
  @IntField({ min: 1, max: 60, nullable: true }) awayHalfDays: number | null;
  @IntField({ min: 1, max: 52, nullable: true }) evidenceWeeks: number | null;
  @IntField({ min: 1, max: 100, nullable: true }) coveragePoints: number | null;
  @MarkField({ nullable: true }) averageBelow: number | null;
  @IntField({ min: 1, max: 6, description: 'so many signs together are a risk' }) riskFacts: number;
}

/** Missing = unchanged, null = that sign is not looked at any more. */
export class EditAlertRulesRequest {
  @IntField({ optional: true, min: 7, max: 120 }) windowDays?: number;
  @IntField({ optional: true, min: 1, max: 60 }) unjustifiedHalfDays?: number | null;
  @IntField({ optional: true, min: 1, max: 100 }) absentPercent?: number | null;
  @IntField({ optional: true, min: 1, max: 60 }) awayHalfDays?: number | null;
  @IntField({ optional: true, min: 1, max: 52 }) evidenceWeeks?: number | null;
  @IntField({ optional: true, min: 1, max: 100 }) coveragePoints?: number | null;
  @IntField({ optional: true, min: 1, max: 2000, description: 'hundredths out of 20' }) averageBelow?: number | null;
  @IntField({ optional: true, min: 1, max: 6 }) riskFacts?: number;
}

export class AlertFactView {
  @ChoiceField('AlertSign', ALERT_SIGNS) sign: AlertSign;
  @TextField({ max: 300, description: 'with its figures' }) text: string;
}

export class AlertView {
  @IdField() studentId: string;
  @TextField({ max: 161 }) name: string;
  @TextField({ max: 80, nullable: true }) groupName: string | null;
  @ChoiceField('AlertLevel', ALERT_LEVELS) level: AlertLevel;
  @ListField(() => AlertFactView) facts: AlertFactView[];
}

export class AlertsView {
  @DayField() today: string;
  @IntField({ min: 0, max: 10_000, description: 'how many youths were looked at' }) looked: number;
  @ObjectField(() => AlertRulesView) rules: AlertRulesView;
  @ListField(() => AlertView) items: AlertView[];
  @TextField({ max: 4000, nullable: true }) nextCursor: string | null;
}
