import { Body, Controller, Delete, Get, HttpCode, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, TakesFile } from '@etabli/platform';
import { AddPlanRequest, PlansView } from './plan.dto.js';
import { PLAN_LIMIT } from './plan.rules.js';
import { Plans } from './plans.js';

const PLAN_BODY = {
  description: 'PDF, JPEG, PNG, DXF, DWG or STEP, 30 MB at most',
  beside: {
    name: { type: 'string', maxLength: 120 },
    revision: { type: 'string', maxLength: 10 },
    revises: { type: 'string', format: 'uuid' },
  },
};
type Uploaded = { buffer: Buffer; originalname: string } | undefined;

@ApiTags('plans')
@Controller()
export class PlanController {
  constructor(private readonly plans: Plans) {}

  @Get('inquiries/:id/plans')
  @May('inquiry.read')
  @ApiOkResponse({ type: PlansView })
  async ofInquiry(@Id() id: string): Promise<PlansView> {
    return { items: await this.plans.of({ inquiryId: id }) };
  }

  @Post('inquiries/:id/plans')
  @May('inquiry.edit')
  @TakesFile(PLAN_LIMIT, PLAN_BODY)
  @ApiCreatedResponse({ type: CreatedView })
  async addToInquiry(
    @Id() id: string,
    @Body() body: AddPlanRequest,
    @UploadedFile() file: Uploaded,
  ): Promise<CreatedView> {
    return { id: await this.plans.add({ inquiryId: id }, toPlan(body, file)) };
  }

  @Get('production-orders/:id/plans')
  @May('order.read')
  @ApiOkResponse({ type: PlansView })
  async ofOrder(@Id() id: string): Promise<PlansView> {
    return { items: await this.plans.of({ orderId: id }) };
  }

  @Post('production-orders/:id/plans')
  @May('order.edit')
  @TakesFile(PLAN_LIMIT, PLAN_BODY)
  @ApiCreatedResponse({ type: CreatedView })
  async addToOrder(
    @Id() id: string,
    @Body() body: AddPlanRequest,
    @UploadedFile() file: Uploaded,
  ): Promise<CreatedView> {
    return { id: await this.plans.add({ orderId: id }, toPlan(body, file)) };
  }

  @Get('plans/:id/file')
  @May('order.read')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png', 'application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  file(@Id() id: string): Promise<StreamableFile> {
    return this.plans.file(id);
  }

  @Delete('plans/:id')
  @HttpCode(204)
  @May('inquiry.edit')
  @ApiNoContentResponse()
  remove(@Id() id: string): Promise<void> {
    return this.plans.remove(id);
  }
}

const toPlan = ({ name, revision, revises }: AddPlanRequest, file: Uploaded) => ({
  bytes: file?.buffer,
  // multer reads the name as latin1
  fileName: Buffer.from(file?.originalname ?? '', 'latin1').toString('utf8'),
  name,
  revision,
  revises,
});
