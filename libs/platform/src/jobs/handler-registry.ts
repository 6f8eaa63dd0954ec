import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { HANDLER } from './handlers.js';
import type { HandlerMetadata, JobControl } from './handlers.js';

export type Handler = HandlerMetadata & { run(payload: unknown, control: JobControl): Promise<void> };

/** Every job handler of this process by name. Two handlers of one name stop the start. */
@Injectable()
export class HandlerRegistry implements OnModuleInit {
  private readonly handlers = new Map<string, Handler>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    for (const { instance } of this.discovery.getProviders()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const methods = instance as Record<string, (payload: unknown, control: JobControl) => Promise<void>>;
      for (const method of this.scanner.getAllMethodNames(Object.getPrototypeOf(instance))) {
        const metadata = this.reflector.get<HandlerMetadata | undefined>(HANDLER, methods[method]!);
        if (!metadata) continue;
        if (this.handlers.has(metadata.name)) throw new Error(`two job handlers are named ${metadata.name}`);
        this.handlers.set(metadata.name, {
          ...metadata,
          run: (payload, control) => methods[method]!.call(instance, payload, control),
        });
      }
    }
  }

  get(name: string): Handler | undefined {
    return this.handlers.get(name);
  }

  all(): Handler[] {
    return [...this.handlers.values()];
  }

  subscribersOf(eventType: string): Handler[] {
    return this.all().filter((handler) => 'event' in handler && handler.event.type === eventType);
  }
}
