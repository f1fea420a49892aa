import { Controller, Get, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { May } from '@etabli/platform';
import { InMonth } from '../closing/month.param.js';
import { MonthEndView } from './month-end.dto.js';
import { MonthEnd } from './month-end.queries.js';
import { ReconciliationDocument } from './reconciliation.document.js';
import { ReconciliationView } from './reconciliation.dto.js';
import { Reconciliation } from './reconciliation.queries.js';

@ApiTags('month-end')
@Controller('month-end')
export class MonthEndController {
  constructor(
    private readonly monthEnd: MonthEnd,
    private readonly reconciliation: Reconciliation,
    private readonly document: ReconciliationDocument,
  ) {}

  @Get(':month')
  @May('accounting.read')
  @ApiOkResponse({ type: MonthEndView })
  view(@InMonth() month: string): Promise<MonthEndView> {
    return this.monthEnd.view(month);
  }

  @Get(':month/bank')
  @May('accounting.read')
  @ApiOkResponse({ type: ReconciliationView })
  bank(@InMonth() month: string): Promise<ReconciliationView> {
    return this.reconciliation.of(month);
  }

  @Get(':month/bank/pdf')
  @May('accounting.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  bankPdf(@InMonth() month: string): Promise<StreamableFile> {
    return this.document.download(month);
  }
}
