/** What the keeper tells the process that started it, over their IPC channel. */
export type KeeperMessage =
  | { readonly kind: 'progress'; readonly sentence: string }
  | { readonly kind: 'ready'; readonly url: string }
  /** Before `ready`: the start failed. After it: the server went away on its own. */
  | { readonly kind: 'failed'; readonly sentence: string };

export function isKeeperMessage(value: unknown): value is KeeperMessage {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
