export const CHOICES = ['for', 'against', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/**
 * Votes by the person who cast them. Of a secret vote only who voted is known, the choices are not linked to anybody.
 */
export type Ballot =
  | { readonly kind: 'named'; readonly votes: Readonly<Record<string, Choice>> }
  | { readonly kind: 'secret'; readonly voted: readonly string[]; readonly choices: readonly Choice[] };

export const votersOf = (ballot: Ballot): readonly string[] =>
  ballot.kind === 'named' ? Object.keys(ballot.votes) : ballot.voted;
