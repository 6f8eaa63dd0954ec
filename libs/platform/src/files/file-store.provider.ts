import type { Provider } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { FILE_STORE } from './file-store.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';
import { S3Store } from './s3-store.js';

export const fileStoreProvider: Provider = {
  provide: FILE_STORE,
  inject: [CONFIG],
  useFactory: ({ files }: Config): FileStore =>
    files.kind === 's3' ? new S3Store(files) : new FolderStore(files.path),
};
