import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Post,
  type StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { CreatedView, Id, May } from '@etabli/platform';
import { AddPlanRequest, PlansView } from './plan.dto.js';
import { PLAN_LIMIT } from './plan.rules.js';
import { Plans } from './plans.js';

const PLAN_BODY = {
  schema: {
    type: 'object',
    required: ['file'],
    properties: {
      file: { type: 'string', format: 'binary', description: 'PDF, JPEG, PNG, DXF, DWG or STEP, 30 MB at most' },
      name: { type: 'string', maxLength: 120 },
      revision: { type: 'string', maxLength: 10 },
      revises: { type: 'string', format: 'uuid' },
    },
  },
};
const ONE_FILE = { limits: { fileSize: PLAN_LIMIT, files: 1, fields: 6 } };
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
  @ApiConsumes('multipart/form-data')
  @ApiBody(PLAN_BODY as object)
  @ApiCreatedResponse({ type: CreatedView })
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
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
  @ApiConsumes('multipart/form-data')
  @ApiBody(PLAN_BODY as object)
  @ApiCreatedResponse({ type: CreatedView })
  @UseInterceptors(FileInterceptor('file', ONE_FILE))
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
