import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { InMonth } from '../closing/month.param.js';
import { MonthEndView } from './month-end.dto.js';
import { MonthEnd } from './month-end.queries.js';

@ApiTags('month-end')
@Controller('month-end')
export class MonthEndController {
  constructor(private readonly monthEnd: MonthEnd) {}

  @Get(':month')
  @May('accounting.read')
  @ApiOkResponse({ type: MonthEndView })
  view(@InMonth() month: string): Promise<MonthEndView> {
    return this.monthEnd.view(month);
  }
}
