import { API_MODULES } from '../../apps/api/src/api.modules.js';
import { WORKER_MODULES } from '../../apps/worker/src/worker.modules.js';

/** Everything that answers over HTTP, in every context. */
export const PRODUCT = API_MODULES;

/** The same with the jobs, as the process runs that is everything in one. */
export const PRODUCT_WITH_JOBS = [...API_MODULES, ...WORKER_MODULES];
