import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Id, May } from '@etabli/platform';
import { CoefficientView } from './coefficient.dto.js';
import { Coefficients } from './coefficients.js';

@ApiTags('catalogue')
@Controller('catalogue-operations')
export class CoefficientController {
  constructor(private readonly coefficients: Coefficients) {}

  @Get(':id/coefficient')
  @May('catalogue.read')
  @ApiOkResponse({ type: CoefficientView })
  ofOperation(@Id() id: string): Promise<CoefficientView> {
    return this.coefficients.ofOperation(id);
  }
}
