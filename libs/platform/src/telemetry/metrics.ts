import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const requests = new Histogram({
  name: 'zhoba_http_request_duration_seconds',
  help: 'Duration of HTTP requests by route',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  registers: [metrics],
});

export const observeRequest = (method: string, route: string, status: number, seconds: number): void =>
  requests.labels(method, route, String(status)).observe(seconds);

export const jobsDone = new Counter({
  name: 'zhoba_jobs_total',
  help: 'Jobs run by name and outcome',
  labelNames: ['job', 'outcome'],
  registers: [metrics],
});

export const queueDepth = new Gauge({
  name: 'zhoba_queue_jobs',
  help: 'Jobs by queue and state',
  labelNames: ['queue', 'state'],
  registers: [metrics],
});

export const outboxWaiting = new Gauge({
  name: 'zhoba_outbox_waiting',
  help: 'Announcements not yet delivered to the queue',
  registers: [metrics],
});
