import { Body, Controller, Get, HttpCode, Injectable, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { BooleanField, EmailField, IntField, May, TextField, Work } from '@etabli/platform';
import { AttendanceSettings } from './attendance-settings.entity.js';

export type AttendanceChoices = Omit<AttendanceSettings, 'id' | 'single'>;

/** How this school keeps its attendance. */
@Injectable()
export class AttendanceRules {
  constructor(private readonly work: Work) {}

  async find(): Promise<AttendanceChoices> {
    const { id: _id, single: _single, ...choices } = await this.work.manager.findOneByOrFail(AttendanceSettings, {});
    return choices;
  }

  /** Missing = unchanged, null = emptied. */
  edit(change: Partial<AttendanceChoices>): Promise<void> {
    return this.work.run('attendance.edit', async (tx) => {
      const { id, single: _single, ...before } = await tx.findOneByOrFail(AttendanceSettings, {});
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
      await tx.update(AttendanceSettings, { id }, { ...before, ...given });
    });
  }
}

/** Missing = unchanged. */
export class EditAttendanceRequest {
  @BooleanField({ optional: true }) signatures?: boolean;
  @IntField({ optional: true, min: 0, max: 99 }) absentPercent?: number;
  @BooleanField({ optional: true }) automaticMessages?: boolean;
  @TextField({ optional: true, max: 160 }) authorityName?: string | null;
  @TextField({ optional: true, max: 300 }) authorityAddress?: string | null;
  @EmailField({ optional: true }) authorityEmail?: string | null;
}

export class AttendanceSettingsView {
  @BooleanField({ description: 'youths sign each half-day' }) signatures: boolean;
  @IntField({ min: 0, max: 99, description: 'share of slots attended up to which a half-day is an absence' })
  absentPercent: number;
  @BooleanField({ description: 'the family is told at validation' }) automaticMessages: boolean;
  @TextField({ max: 160, nullable: true }) authorityName: string | null;
  @TextField({ max: 300, nullable: true }) authorityAddress: string | null;
  @EmailField({ nullable: true }) authorityEmail: string | null;
}

@ApiTags('attendance-settings')
@Controller('attendance-settings')
export class AttendanceSettingsController {
  constructor(private readonly rules: AttendanceRules) {}

  @Get()
  @May('absence.read')
  @ApiOkResponse({ type: AttendanceSettingsView })
  find(): Promise<AttendanceSettingsView> {
    return this.rules.find();
  }

  @Patch()
  @HttpCode(204)
  @May('attendance.edit')
  @ApiNoContentResponse()
  edit(@Body() body: EditAttendanceRequest): Promise<void> {
    const { signatures, absentPercent, automaticMessages, ...authority } = body;
    return this.rules.edit({
      ...authority,
      signatures: signatures ?? undefined,
      absentPercent: absentPercent ?? undefined,
      automaticMessages: automaticMessages ?? undefined,
    });
  }
}
