import { Body, Controller, Get, HttpCode, Param, Post, Req, type StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { DrawLabelsRequest, ScannedView } from './label.dto.js';
import { Labels } from './labels.js';

interface Asked {
  readonly protocol: string;
  get(header: string): string | undefined;
}
const originOf = (request: Asked): string => `${request.protocol}://${request.get('host') ?? 'localhost'}`;

@ApiTags('labels')
@Controller()
export class LabelController {
  constructor(private readonly labels: Labels) {}

  /** Before the first printing of a sheet. */
  @Post('labels')
  @HttpCode(204)
  @May('label.print')
  @ApiNoContentResponse()
  draw(@Body() body: DrawLabelsRequest): Promise<void> {
    return this.labels.draw(body);
  }

  @Get('production-orders/:id/labels/pdf')
  @May('label.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  ofOrder(@Id() id: string, @Req() request: Asked): Promise<StreamableFile> {
    return this.labels.ofOrder(id, originOf(request));
  }

  @Get('machine-labels/pdf')
  @May('label.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  ofMachines(@Req() request: Asked): Promise<StreamableFile> {
    return this.labels.ofMachines(originOf(request));
  }

  @Get('machines/:id/labels/pdf')
  @May('label.read')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  ofMachine(@Id() id: string, @Req() request: Asked): Promise<StreamableFile> {
    return this.labels.ofMachines(originOf(request), id);
  }

  /** What a label leads to. */
  @Get('scan-codes/:code')
  @May('label.use')
  @ApiOkResponse({ type: ScannedView })
  open(@Param('code') code: string): Promise<ScannedView> {
    return this.labels.open(code);
  }
}
