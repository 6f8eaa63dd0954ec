export { NotifyHttpModule } from './notify-http.module.js';
export { NotifyJobsModule } from './notify-jobs.module.js';
export { NotifyModule } from './notify.module.js';
export { webhookDisabledEvent } from './webhooks/events.js';
