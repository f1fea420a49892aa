import { Body, Controller, Get, HttpCode, Patch } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Clock, May } from '@etabli/platform';
import { EditBankRequest, EditSchoolRequest, SchoolView, toSchoolView } from './school.dto.js';
import { SchoolService } from './school.service.js';

@ApiTags('school')
@Controller('school')
export class SchoolController {
  constructor(
    private readonly schools: SchoolService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @May('school.read')
  @ApiOkResponse({ type: SchoolView })
  async find(): Promise<SchoolView> {
    return toSchoolView(await this.schools.find(), this.clock.now());
  }

  @Patch()
  @HttpCode(204)
  @May('school.edit')
  @ApiNoContentResponse()
  edit(@Body() body: EditSchoolRequest): Promise<void> {
    return this.schools.edit(body);
  }

  @Patch('bank')
  @HttpCode(204)
  @May('bank.edit')
  @ApiNoContentResponse()
  editBank(@Body() body: EditBankRequest): Promise<void> {
    return this.schools.editBank(body);
  }
}
