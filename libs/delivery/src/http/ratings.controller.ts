import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, Refuses, RequestUrl, pageAnswer, pageQuery } from '#libs/platform';
import { RatingsService } from '../application/ratings.service.js';
import { ratingInput, ratingList, ratingView } from '../contract/ratings.js';
import { RATING_SIDES } from '../domain/rating.js';
import { RATING_ORDER, RatingRead } from '../persistence/rating-read.js';

const ratingQuery = z.strictObject({ ...pageQuery, side: z.enum(RATING_SIDES).optional() });

@ApiTags('health')
@Controller('projects/:id/ratings')
export class RatingsController {
  constructor(
    private readonly ratings: RatingsService,
    private readonly read: RatingRead,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'All ratings of a project from both sides, newest first: pages' })
  @ApiOkResponse({ standardSchema: ratingList })
  async page(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: ratingQuery }) { side, limit, after }: z.infer<typeof ratingQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    const rows = await this.read.page(actor, projectId, { side, limit, after });
    return pageAnswer(rows, { limit, order: RATING_ORDER, url });
  }

  @Post()
  @Requires('delivery.rate')
  @ApiOperation({
    summary: 'Rate a project: as its owner when you manage it or head its direction, as the office otherwise',
  })
  @ApiCreatedResponse({ standardSchema: ratingView })
  @Refuses({ conflict: ['PROJECT_ENDED', 'NOTHING_TO_RATE_YET'], forbidden: ['RATING_NOT_YOURS'] })
  async rate(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Body({ schema: ratingInput }) body: z.infer<typeof ratingInput>,
  ): Promise<Answer> {
    const ratingId = await this.ratings.rate(actor, projectId, body);
    return new Answer(await this.read.one(ratingId), {
      status: 201,
      location: `/${BASE_PATH}/projects/${projectId}/ratings`,
      etag: 1,
    });
  }
}
