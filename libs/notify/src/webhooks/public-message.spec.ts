import { newId } from '#libs/platform';
import { EVENT_TYPES, PING, eventTypeList } from '../contract/webhooks.js';
import { exampleMessages, momentOfId, publicMessage } from './public-message.js';

const at = new Date('2026-11-23T09:00:00.123Z');

it('links what its ids name', () => {
  expect(publicMessage('decision.made', at, { decisionId: 'd1' }, 'https://zhoba.kz')).toEqual({
    type: 'decision.made',
    timestamp: '2026-11-23T09:00:00.123Z',
    data: { decisionId: 'd1', links: { decision: 'https://zhoba.kz/api/v1/decisions/d1' } },
  });
});

it('links nothing where an id has no address', () => {
  expect(publicMessage(PING, at, { webhookId: 'w1' }, '').data).toEqual({ webhookId: 'w1', links: {} });
});

it('shows a message of every type, each as the contract has it', () => {
  const examples = exampleMessages('');
  expect(examples.map(({ type }) => type)).toEqual([...EVENT_TYPES, PING]);
  const items = examples.map((example) => ({ type: example.type, description: 'x', example }));
  expect(eventTypeList.safeParse({ items }).success).toBe(true);
});

it('knows when an id was given', () => {
  expect(momentOfId('0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b')).toEqual(new Date(0x0199a3c45b6d));
  const before = Date.now();
  expect(momentOfId(newId()).getTime()).toBeGreaterThanOrEqual(before);
});
