import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PartOf, Requires } from '#libs/identity';
import { QUEUE_BOARD } from '../board/board-page.js';
import { QueueBoard } from '../board/queue-board.js';

const PAGE = { schema: { type: 'string', format: 'binary' } };

/** The dashboard of the queue for the eye: Bull Board, which only shows. What is to be done is done by the routes of /jobs. */
@ApiTags('operations')
@Controller(QUEUE_BOARD.path)
export class QueueBoardController {
  constructor(private readonly board: QueueBoard) {}

  @Get()
  @Requires('job.manage')
  @PartOf(QUEUE_BOARD)
  @ApiOperation({ summary: 'The dashboard of the queue: a page for the browser that has asked for a board session' })
  @ApiProduces('text/html')
  @ApiOkResponse(PAGE)
  page(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.board.answer(request, reply);
  }

  @Get('*')
  @Requires('job.manage')
  @PartOf(QUEUE_BOARD)
  @ApiOperation({ summary: 'What the dashboard of the queue is made of, and what it shows' })
  @ApiParam({ name: 'path', schema: { type: 'string' } })
  @ApiProduces('text/html', 'application/json', 'application/javascript', 'text/css')
  @ApiOkResponse(PAGE)
  part(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.board.answer(request, reply);
  }
}
