import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { HALF_DAYS, type HalfDay } from '@etabli/kernel';
import { ChoiceField, CreatedView, DayField, IdField, IdsField, May, TextField } from '@etabli/platform';
import { AbandonedEntries } from './abandoned-entries.js';

const MOST_YOUTHS = 60;

export class AbandonEntryRequest {
  @IdField() groupId: string;
  @DayField() day: string;
  @ChoiceField('HalfDay', HALF_DAYS) halfDay: HalfDay;
  @IdsField({ max: MOST_YOUTHS }) studentIds: string[];
  @TextField({ max: 400, description: 'what the server had said' }) refusal: string;
  @TextField({ min: 3, max: 200 }) reason: string;
}

@ApiTags('abandoned-entries')
@Controller('abandoned-entries')
export class AbandonedEntryController {
  constructor(private readonly abandoned: AbandonedEntries) {}

  @Post()
  @May('time_entry.log')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Body() body: AbandonEntryRequest): Promise<CreatedView> {
    return { id: await this.abandoned.record(body) };
  }
}
