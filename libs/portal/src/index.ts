export { PortalHttpModule } from './portal-http.module.js';
