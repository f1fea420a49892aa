import { Body, Controller, Get, HttpCode, Post, type StreamableFile, UploadedFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, TakesFile } from '@etabli/platform';
import { Machines } from '../machine/machine.service.js';
import { CheckResultRequest, MachineChecksView, NewCheckRequest } from './machine-check.dto.js';
import { machineCheckErrors } from './machine-check.errors.js';
import { MachineCheckQueries } from './machine-check.queries.js';
import { MachineChecks } from './machine-checks.js';

const LIMIT = 15 * 1024 * 1024;

@ApiTags('machines')
@Controller()
export class MachineCheckController {
  constructor(
    private readonly checks: MachineChecks,
    private readonly queries: MachineCheckQueries,
    private readonly machines: Machines,
  ) {}

  @Get('machines/:id/checks')
  @May('machine.read')
  @ApiOkResponse({ type: MachineChecksView })
  async list(@Id() id: string): Promise<MachineChecksView> {
    await this.machines.assertKnown(id);
    return { items: await this.queries.ofMachine(id) };
  }

  @Post('machines/:id/checks')
  @May('machine_check.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async ask(@Id() id: string, @Body() body: NewCheckRequest): Promise<CreatedView> {
    return { id: await this.checks.ask(id, body) };
  }

  @Post('machine-checks/:id/end')
  @HttpCode(204)
  @May('machine_check.edit')
  @ApiNoContentResponse()
  end(@Id() id: string): Promise<void> {
    return this.checks.end(id);
  }

  @Post('machine-checks/:id/results')
  @May('machine_check.edit')
  @ApiCreatedResponse({ type: CreatedView })
  async record(@Id() id: string, @Body() body: CheckResultRequest): Promise<CreatedView> {
    return { id: await this.checks.record(id, body) };
  }

  @Post('machine-check-results/:id/certificate')
  @HttpCode(204)
  @May('machine_check.edit')
  @TakesFile(LIMIT)
  @ApiNoContentResponse()
  attach(@Id() id: string, @UploadedFile() file?: { buffer: Buffer }): Promise<void> {
    if (!file) throw machineCheckErrors.invalid('machine_check.file_kind', 'file');
    return this.checks.attach(id, file.buffer);
  }

  @Get('machine-check-results/:id/certificate')
  @May('machine.read')
  @ApiProduces('application/pdf', 'image/jpeg', 'image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  certificate(@Id() id: string): Promise<StreamableFile> {
    return this.checks.certificate(id);
  }
}
