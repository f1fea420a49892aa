import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { CorrectLoanRequest, LoanRequest, LoansView, LoanView } from './loan.dto.js';
import { Loans } from './loans.js';
import { WithdrawEntryRequest } from '../trail/trail.dto.js';

@ApiTags('funding')
@Controller('funding-loans')
export class LoanController {
  constructor(private readonly loans: Loans) {}

  @Get()
  @May('funding.read')
  @ApiOkResponse({ type: LoansView })
  list(): Promise<LoansView> {
    return this.loans.list();
  }

  @Get(':id')
  @May('funding.read')
  @ApiOkResponse({ type: LoanView })
  one(@Id() id: string): Promise<LoanView> {
    return this.loans.one(id);
  }

  @Post()
  @May('funding.write')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Body() body: LoanRequest): Promise<CreatedView> {
    return { id: await this.loans.add(body) };
  }

  @Put(':id')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: CorrectLoanRequest): Promise<void> {
    return this.loans.edit(id, body);
  }

  @Post(':id/withdraw')
  @HttpCode(204)
  @May('funding.write')
  @ApiNoContentResponse()
  withdraw(@Id() id: string, @Body() { reason }: WithdrawEntryRequest): Promise<void> {
    return this.loans.withdraw(id, reason);
  }
}
