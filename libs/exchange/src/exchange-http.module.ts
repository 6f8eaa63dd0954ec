import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { ExchangeModule } from './exchange.module.js';

@Module({ imports: [ExchangeModule, IdentityModule], controllers: [] })
export class ExchangeHttpModule {}
