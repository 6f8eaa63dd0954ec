export const LIFE_KINDS = ['stage', 'decision', 'baseline', 'budget', 'request', 'rating'] as const;

export interface LifeEvent {
  readonly key: string;
  readonly kind: (typeof LIFE_KINDS)[number];
  /** Moment, RFC 3339. */
  readonly at: string;
  readonly title: string;
  readonly by: string | null;
  /** The decision or the request that caused it, and where that is seen. */
  readonly causes: readonly { readonly text: string; readonly href: string | null }[];
  readonly lines: readonly string[];
}
