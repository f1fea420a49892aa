import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CountView, CreatedView, Id, May } from '@etabli/platform';
import {
  MovePreviewView,
  MoveYouthsRequest,
  PreviewMoveRequest,
  UndoMoveRequest,
  VersionMovesRequest,
  VersionMovesView,
} from './version-move.dto.js';
import { VersionMoveQueries } from './version-move.queries.js';
import { VersionMoves } from './version-moves.js';

@ApiTags('frameworks')
@Controller()
export class VersionMoveController {
  constructor(
    private readonly moves: VersionMoves,
    private readonly queries: VersionMoveQueries,
  ) {}

  /** Who would pass to this version from the one that they prepare today, and what his proofs become. */
  @Get('frameworks/:id/youth-moves/preview/:fromId')
  @May('framework_move.read')
  @ApiOkResponse({ type: MovePreviewView })
  preview(
    @Id() id: string,
    @Id('fromId') fromFrameworkId: string,
    @Query() request: PreviewMoveRequest,
  ): Promise<MovePreviewView> {
    return this.queries.preview({ ...request, fromFrameworkId, toFrameworkId: id });
  }

  /** Into this version or out of it. */
  @Get('frameworks/:id/youth-moves')
  @May('framework_move.read')
  @ApiOkResponse({ type: VersionMovesView })
  list(@Id() id: string, @Query() request: VersionMovesRequest): Promise<VersionMovesView> {
    return this.queries.list(id, request);
  }

  @Get('frameworks/:id/youth-moves/count')
  @May('framework_move.read')
  @ApiOkResponse({ type: CountView })
  count(@Id() id: string): Promise<CountView> {
    return this.queries.count(id);
  }

  @Post('frameworks/:id/youth-moves')
  @May('framework.move_youths')
  @ApiCreatedResponse({ type: CreatedView })
  async move(@Id() id: string, @Body() body: MoveYouthsRequest): Promise<CreatedView> {
    return { id: await this.moves.move({ ...body, toFrameworkId: id }) };
  }

  /** Back to the version they came from. */
  @Post('youth-moves/:id/undo')
  @May('framework.move_youths')
  @ApiCreatedResponse({ type: CreatedView })
  async undo(@Id() id: string, @Body() { reason }: UndoMoveRequest): Promise<CreatedView> {
    return { id: await this.moves.undo(id, reason) };
  }
}
