import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { DeliveryModule } from './delivery.module.js';

@Module({ imports: [DeliveryModule, IdentityModule], controllers: [] })
export class DeliveryHttpModule {}
