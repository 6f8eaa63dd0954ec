import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { CONFIG, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import { openSdgFiles } from '../open-sdg/write-package.js';
import { zipped } from '../open-sdg/zip.js';
import { OpenSdgSource } from '../persistence/open-sdg-source.js';

/** The city's indicators as the files that an Open SDG site is built from. */
@Injectable()
export class OpenSdgService {
  constructor(
    private readonly source: OpenSdgSource,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A ZIP file in one language, and the digest of it. */
  async package(language: Language, goals: readonly number[] | undefined): Promise<{ zip: Buffer; digest: string }> {
    const status = {
      estimated: translate(language, 'openSdg.estimated'),
      disputed: translate(language, 'openSdg.disputed'),
    };
    const frame = { language, city: this.config.city.name, status };
    const zip = await zipped(openSdgFiles(await this.source.series(), frame, goals));
    return { zip, digest: createHash('sha256').update(zip).digest('hex') };
  }
}
