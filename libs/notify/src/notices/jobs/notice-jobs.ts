import { Injectable } from '@nestjs/common';
import type { Type } from '@nestjs/common';
import { OnEvent } from '#libs/platform';
import type { JobControl } from '#libs/platform';
import { NoticeMaker } from '../application/notice-maker.js';
import { TOLD_OF } from '../persistence/notice-causes.js';
import type { ToldOf } from '../persistence/notice-causes.js';

/** Tells of one kind of announcement. */
function jobOf({ event, causes }: ToldOf): Type {
  @Injectable()
  class NoticeJob {
    constructor(private readonly maker: NoticeMaker) {}

    @OnEvent(event, { name: `notices.${event.type}`, queue: 'tasks' })
    async tell(payload: object, { jobId }: JobControl): Promise<void> {
      await this.maker.make(causes, payload, jobId);
    }
  }
  return NoticeJob;
}

/** One job for each announcement that somebody is told of. */
export const NOTICE_JOBS = TOLD_OF.map(jobOf);
