import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { ExercisesView } from './exercise.dto.js';
import { ExerciseQueries } from './exercise.queries.js';

@ApiTags('catalogue')
@Controller('frameworks')
export class ExerciseController {
  constructor(private readonly exercises: ExerciseQueries) {}

  /** What the catalogue offers for each competence; the weights are changed in the catalogue. */
  @Get(':id/exercises')
  @May('catalogue.read')
  @ApiOkResponse({ type: ExercisesView })
  ofFramework(@Id() id: string): Promise<ExercisesView> {
    return this.exercises.ofFramework(id);
  }
}
