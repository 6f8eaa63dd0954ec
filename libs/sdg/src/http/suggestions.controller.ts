import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Answer } from '#libs/platform';
import { SuggestionsService } from '../application/suggestions.service.js';
import { suggestionInput, suggestionList, suggestionQuery } from '../contract/suggestions.js';

const HOW =
  'Compares the words of title and description with the names of targets, of their global and own indicators, and with the titles of ' +
  'the projects that the reader may see and whose targets the office has confirmed.';

@ApiTags('sdg')
@Controller()
export class SuggestionsController {
  constructor(private readonly suggestions: SuggestionsService) {}

  @Get('projects/:id/sdg-suggestions')
  @Requires('project.read')
  @ApiOperation({
    summary: 'Targets that a project is likely to be about, with the words that say so and where they come from',
    description: `${HOW} Targets that are proposed or confirmed are left out, declined ones are marked.`,
  })
  @ApiOkResponse({ standardSchema: suggestionList })
  async ofProject(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: suggestionQuery }) { limit }: z.infer<typeof suggestionQuery>,
  ): Promise<Answer> {
    return new Answer(await this.suggestions.forProject(actor, projectId, limit));
  }

  @Post('sdg/suggestions')
  @HttpCode(200)
  @Requires('sdg.tag')
  @ApiOperation({ summary: 'The same for a text that is not kept', description: HOW })
  @ApiOkResponse({ standardSchema: suggestionList })
  async ofText(
    @CurrentActor() actor: Actor,
    @Query({ schema: suggestionQuery }) { limit }: z.infer<typeof suggestionQuery>,
    @Body({ schema: suggestionInput }) text: z.infer<typeof suggestionInput>,
  ): Promise<Answer> {
    return new Answer(await this.suggestions.forText(actor, text, limit));
  }
}
