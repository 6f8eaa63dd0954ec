import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { ExchangeModule } from './exchange.module.js';
import { MsProjectController } from './http/ms-project.controller.js';
import { OpenSdgController } from './http/open-sdg.controller.js';
import { XmlBodies } from './http/xml-bodies.js';

@Module({
  imports: [ExchangeModule, IdentityModule],
  controllers: [MsProjectController, OpenSdgController],
  providers: [XmlBodies],
})
export class ExchangeHttpModule {}
