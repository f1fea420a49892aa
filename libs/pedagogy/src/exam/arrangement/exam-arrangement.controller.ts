import { Body, Controller, Delete, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { ArrangementsView, EditArrangementRequest, NewArrangementRequest } from './exam-arrangement.dto.js';
import { ExamArrangements } from './exam-arrangements.js';

@ApiTags('exam-arrangements')
@Controller()
export class ExamArrangementController {
  constructor(private readonly arrangements: ExamArrangements) {}

  @Get('exam-registrations/:id/arrangements')
  @May('exam_arrangement.read')
  @ApiOkResponse({ type: ArrangementsView })
  async list(@Id() id: string): Promise<ArrangementsView> {
    return { items: await this.arrangements.of(id) };
  }

  @Post('exam-registrations/:id/arrangements')
  @May('exam_arrangement.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async add(@Id() id: string, @Body() body: NewArrangementRequest): Promise<CreatedView> {
    return { id: await this.arrangements.add(id, body) };
  }

  @Patch('exam-arrangements/:id')
  @HttpCode(204)
  @May('exam_arrangement.edit')
  @ApiNoContentResponse()
  edit(@Id() id: string, @Body() body: EditArrangementRequest): Promise<void> {
    return this.arrangements.edit(id, body);
  }

  @Delete('exam-arrangements/:id')
  @HttpCode(204)
  @May('exam_arrangement.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.arrangements.remove(id);
  }
}
