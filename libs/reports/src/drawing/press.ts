import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationShutdown } from '@nestjs/common';
import { CONFIG } from '#libs/platform';
import type { Config } from '#libs/platform';
import type { Drawn, DrawingOrder } from './draw.js';
import type { PressAnswer, PressOrder } from './press-messages.js';

/** A drawing process is replaced after so many papers, or when it holds so much. */
const MOST_PAPERS = 500;
const MOST_BYTES = 700 * 1024 * 1024;
/** No paper of the product takes that long. */
const LONGEST_MS = 5 * 60 * 1000;

const CHILD = fileURLToPath(new URL('./press-child.js', import.meta.url));

/**
 * Draws papers in processes of its own, so that the worker goes on answering while the typesetter holds a thread, and no paper
 * can take the worker down or leave memory behind in it. With `reports.presses` 0 everything happens in this process.
 */
@Injectable()
export class Press implements OnApplicationShutdown {
  private readonly idle: PressProcess[] = [];
  private readonly all = new Set<PressProcess>();
  private readonly waiting: ((press: PressProcess) => void)[] = [];

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Throws what the drawing threw, and when the process ended, took too long, or the signal has ended it. */
  async draw(order: DrawingOrder, signal: AbortSignal): Promise<Drawn> {
    if (this.config.reports.presses === 0) {
      // Loaded when it is needed: a process that only takes requests never holds the typesetter.
      const { draw } = await import('./draw.js');
      return draw(order);
    }
    const press = await this.free();
    const stop = () => press.end();
    try {
      signal.throwIfAborted();
      signal.addEventListener('abort', stop);
      return await press.draw(order);
    } finally {
      signal.removeEventListener('abort', stop);
      this.giveBack(press);
    }
  }

  onApplicationShutdown(): void {
    for (const press of this.all) press.end();
  }

  private free(): Promise<PressProcess> | PressProcess {
    for (let idle = this.idle.pop(); idle; idle = this.idle.pop()) {
      if (!idle.isWorn) return idle;
      this.all.delete(idle);
    }
    if (this.all.size < this.config.reports.presses) return this.start();
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private start(): PressProcess {
    const press = new PressProcess();
    this.all.add(press);
    return press;
  }

  private giveBack(press: PressProcess): void {
    let free = press;
    if (press.isWorn) {
      press.end();
      this.all.delete(press);
      if (this.waiting.length === 0) return;
      free = this.start();
    }
    const next = this.waiting.shift();
    if (next) next(free);
    else this.idle.push(free);
  }
}

/** One drawing process, with one order at a time. */
class PressProcess {
  private readonly child: ChildProcess = fork(CHILD, {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  private papers = 0;
  private bytes = 0;
  private ended = false;

  constructor() {
    this.child.once('exit', () => (this.ended = true));
    this.child.unref();
  }

  get isWorn(): boolean {
    return this.ended || this.papers >= MOST_PAPERS || this.bytes > MOST_BYTES;
  }

  draw(order: PressOrder): Promise<Drawn> {
    const { child } = this;
    return new Promise<Drawn>((resolve, reject) => {
      const tooLong = setTimeout(() => child.kill('SIGKILL'), LONGEST_MS);
      const onExit = (code: number | null, signal: string | null) => {
        clearTimeout(tooLong);
        reject(new Error(`the drawing process ended (${signal ?? code})`));
      };
      child.once('exit', onExit);
      child.once('message', (answer: PressAnswer) => {
        clearTimeout(tooLong);
        child.off('exit', onExit);
        this.papers += 1;
        this.bytes = answer.rss;
        // Bytes come through the channel as a plain array of them.
        if ('drawn' in answer) resolve({ ...answer.drawn, content: Buffer.from(answer.drawn.content) });
        else reject(new Error(answer.error));
      });
      child.send(order, (error) => error && reject(error));
    });
  }

  end(): void {
    this.child.kill('SIGKILL');
  }
}
