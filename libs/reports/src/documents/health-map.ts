import { heatMap } from '../charts/index.js';
import type { CommitteeWords } from './committee-words.js';
import type { Block } from './paper.js';
import { SIGNALS } from './portfolio-snapshot.js';
import type { HealthByDirection } from './portfolio-snapshot.js';

export const TONES = { green: 'good', amber: 'watch', red: 'bad', unknown: 'neutral' } as const;

/** How many projects of each direction are green, amber and red; one sentence where there are none. */
export function healthMap(words: CommitteeWords, directions: readonly HealthByDirection[]): Block {
  const chart = heatMap({
    language: words.language,
    title: words.label('committee.heatMap'),
    corner: words.label('committee.heatMap.corner'),
    columns: SIGNALS.map((signal) => ({ label: words.label(`committee.signal.${signal}`), tone: TONES[signal] })),
    rows: directions.map((direction) => ({
      label: words.codeAndName(direction).text,
      counts: SIGNALS.map((signal) => direction[signal]),
    })),
    total: words.label('passport.total'),
  });
  if (!chart) return { kind: 'paragraph', value: words.absent('committee.none') };
  return { kind: 'chart', chart, caption: words.known('committee.heatMap.note') };
}
