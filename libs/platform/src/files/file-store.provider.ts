import type { Provider } from '@nestjs/common';
import { CONFIG } from '../config/config.js';
import type { Config } from '../config/config.js';
import { FILE_STORE } from './file-store.js';
import type { FileStore } from './file-store.js';
import { FolderStore } from './folder-store.js';

export const fileStoreProvider: Provider = {
  provide: FILE_STORE,
  inject: [CONFIG],
  useFactory: async ({ files }: Config): Promise<FileStore> => {
    if (files.kind === 'folder') return new FolderStore(files.path);
    // Loaded only where it is used: the client costs every other process time to start, and memory.
    const { S3Store } = await import('./s3-store.js');
    return new S3Store(files);
  },
};
