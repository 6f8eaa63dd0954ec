const DIALOG = '[role=dialog]';
const REMEMBERED = 20;

const holdsDialog = (node: Node): boolean =>
  node instanceof Element && (node.matches(DIALOG) || node.querySelector(DIALOG) !== null);

/**
 * A dialog that is taken away with all that is in it would leave whoever works by keyboard at the beginning of the page: the focus
 * goes back to where it was before, or to the nearest place before that which is still there.
 */
export function keepFocus(): void {
  let visited: HTMLElement[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement)
      visited = [...visited.filter((one) => one !== target), target].slice(-REMEMBERED);
  });
  new MutationObserver((changes) => {
    if (document.activeElement !== document.body) return;
    if (!changes.some(({ removedNodes }) => [...removedNodes].some(holdsDialog))) return;
    for (const place of visited.toReversed()) {
      if (place.isConnected) place.focus();
      if (document.activeElement !== document.body) return;
    }
  }).observe(document.body, { childList: true, subtree: true });
}
