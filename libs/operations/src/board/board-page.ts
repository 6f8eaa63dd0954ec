/** Where the dashboard of the queue stands. */
export const QUEUE_BOARD = { name: 'zhoba_queue_board', path: '/admin/queues' } as const;
