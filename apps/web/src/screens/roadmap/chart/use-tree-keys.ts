import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Row } from '../rows';

const PAGE = 12;

/**
 * The keys of a tree of rows (WAI-ARIA treegrid): up and down, left folds and right unfolds, Enter opens a milestone's form. The
 * focus stays on the tree, which names the row that is meant.
 */
export function useTreeKeys({
  rows,
  onFold,
  onOpen,
  show,
}: {
  rows: readonly Row[];
  onFold: (project: string, folded: boolean) => void;
  onOpen: (milestone: string) => void;
  show: (index: number) => void;
}) {
  const [active, setActive] = useState<string>();
  const here = rows.findIndex(({ key }) => key === active);

  function go(index: number): void {
    const next = Math.min(Math.max(index, 0), rows.length - 1);
    const row = rows[next];
    if (!row) return;
    setActive(row.key);
    show(next);
  }

  /** Whether the key meant something. */
  function press(key: string, row: Row | undefined): boolean {
    switch (key) {
      case 'ArrowDown':
        go(here + 1);
        return true;
      case 'ArrowUp':
        go(here - 1);
        return true;
      case 'PageDown':
        go(here + PAGE);
        return true;
      case 'PageUp':
        go(here - PAGE);
        return true;
      case 'Home':
        go(0);
        return true;
      case 'End':
        go(rows.length - 1);
        return true;
      case 'ArrowRight':
        if (row?.kind !== 'project' || !row.folded) return false;
        onFold(row.key, false);
        return true;
      case 'ArrowLeft':
        if (row?.kind === 'milestone') go(rows.findIndex(({ key: other }) => other === row.project.id));
        else if (row && !row.folded) onFold(row.key, true);
        else return false;
        return true;
      case 'Enter':
      case ' ':
        if (row?.kind === 'milestone') onOpen(row.key);
        else if (row) onFold(row.key, !row.folded);
        return row !== undefined;
      default:
        return false;
    }
  }

  return {
    active: here === -1 ? undefined : active,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      // links and buttons inside keep their own keys; Ctrl, Alt and Shift belong to the browser
      if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
        return;
      if (press(event.key, rows[here])) event.preventDefault();
    },
  };
}
