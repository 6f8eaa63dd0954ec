export interface Place<Kept> {
  readonly key: string;
  readonly read: () => Kept | undefined;
  /** False when the browser has no room, or keeps nothing at all. */
  readonly keep: (kept: Kept) => boolean;
  readonly forget: () => void;
}

/** What is typed lies in this browser until the server has it, so that no reload, lost connection or ended session takes it. */
export const keptAt = <Kept>(key: string): Place<Kept> => ({
  key,
  read: () => {
    const text = localStorage.getItem(key);
    return text === null ? undefined : JSON.parse(text);
  },
  keep: (kept) => {
    try {
      localStorage.setItem(key, JSON.stringify(kept));
      return true;
    } catch {
      return false;
    }
  },
  forget: () => localStorage.removeItem(key),
});
