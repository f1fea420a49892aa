import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CreatedView, Id, May, LogsReading } from '@etabli/platform';
import {
  DrawnTrainingRequest,
  PaperTrainingRequest,
  SignedTrainingsView,
  TrainingsRequest,
  TrainingsView,
  VoidPaperRequest,
} from './training.dto.js';
import { TrainingQueries } from './training.queries.js';
import { Trainings } from './trainings.js';

@ApiTags('safety-trainings')
@Controller('safety-trainings')
export class TrainingController {
  constructor(
    private readonly trainings: Trainings,
    private readonly queries: TrainingQueries,
  ) {}

  @Get()
  @LogsReading({ subject: 'student', from: 'studentId' })
  @May('safety.read')
  @ApiOkResponse({ type: TrainingsView })
  list(@Query() request: TrainingsRequest): Promise<TrainingsView> {
    return this.queries.page(request);
  }

  @Get(':id/signature')
  @May('safety.read')
  @ApiProduces('image/png')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  signature(@Id() id: string): Promise<StreamableFile> {
    return this.queries.signature(id);
  }

  @Post('paper')
  @May('training.sign')
  @ApiCreatedResponse({ type: SignedTrainingsView })
  async onPaper(@Body() { studentIds, ...training }: PaperTrainingRequest): Promise<SignedTrainingsView> {
    return { ids: await this.trainings.signOnPaper(studentIds, training) };
  }

  @Post('drawn')
  @May('training.sign')
  @ApiCreatedResponse({ type: CreatedView })
  async byHand(@Body() { studentId, signature, ...training }: DrawnTrainingRequest): Promise<CreatedView> {
    return { id: await this.trainings.signByHand(studentId, training, Buffer.from(signature, 'base64')) };
  }

  @Post(':id/void')
  @HttpCode(204)
  @May('training.sign')
  @ApiNoContentResponse()
  void(@Id() id: string, @Body() { reason }: VoidPaperRequest): Promise<void> {
    return this.trainings.void(id, reason);
  }
}
