import { readFileSync } from 'node:fs';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import type { PaperCity } from '../documents/paper-head.js';

/** Whose papers they are. The emblem is read at the start, so that a wrong path is seen then and not in a paper. */
@Injectable()
export class CityHead {
  readonly city: PaperCity;

  constructor(@Inject(CONFIG) { city: { name, timeZone, emblem } }: Config) {
    this.city = { name, timeZone, emblem: emblem === null ? null : readFileSync(emblem, 'utf8') };
  }
}
