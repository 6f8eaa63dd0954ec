export const LIFE_KINDS = ['stage', 'decision', 'baseline', 'budget', 'request', 'rating'] as const;

export interface LifeEvent {
  readonly key: string;
  readonly kind: (typeof LIFE_KINDS)[number];
  /** Moment, RFC 3339. */
  readonly at: string;
  readonly title: string;
  readonly by: string | null;
  /** The decision that caused it, and the item of the agenda where the votes are seen. */
  readonly cause: { readonly number: string; readonly itemId?: string } | null;
  readonly lines: readonly string[];
}
