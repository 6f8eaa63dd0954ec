import cliProgress from 'cli-progress';
import type { Paper } from './follow-paper.js';

/** Shows how far each paper is. */
export interface ProgressDisplay {
  show(paper: Paper): void;
  broken(paper: Pick<Paper, 'format' | 'language'>): void;
  end(): void;
}

export const nameOf = ({ language, format }: Pick<Paper, 'format' | 'language'>): string => `${language} ${format}`;

/** Bars at a terminal; lines where the output goes into a file or a log. */
export const progressDisplay = (output: NodeJS.WriteStream, papers: readonly Paper[]): ProgressDisplay =>
  output.isTTY ? inBars(output, papers) : inLines(output);

function inBars(output: NodeJS.WriteStream, papers: readonly Paper[]): ProgressDisplay {
  const format = '  {paper} [{bar}] {percentage} %  {step}';
  const width = Math.max(...papers.map((paper) => nameOf(paper).length));
  const all = new cliProgress.MultiBar(
    { format, barsize: 30, stream: output, gracefulExit: false, autopadding: true, emptyOnZero: true },
    cliProgress.Presets.shades_classic,
  );
  const bars = new Map(
    papers.map((paper) => [
      nameOf(paper),
      all.create(100, paper.progress, { paper: nameOf(paper).padEnd(width), step: stepOf(paper) }),
    ]),
  );
  return {
    show: (paper) => bars.get(nameOf(paper))?.update(paper.progress, { step: stepOf(paper) }),
    broken: (paper) => bars.get(nameOf(paper))?.update({ step: BROKEN }),
    end: () => all.stop(),
  };
}

function inLines(output: NodeJS.WriteStream): ProgressDisplay {
  const said = new Map<string, string>();
  const say = (name: string, sentence: string): void => {
    // The product repeats itself every 15 s, so that connections stay open.
    if (said.get(name) === sentence) return;
    said.set(name, sentence);
    output.write(`${name}: ${sentence}\n`);
  };
  return {
    show: (paper) => say(nameOf(paper), `${paper.progress} %, ${stepOf(paper)}`),
    broken: (paper) => say(nameOf(paper), BROKEN),
    end: () => undefined,
  };
}

const BROKEN = 'connection lost, trying again';
const stepOf = ({ state, step }: Paper): string => (state === 'running' ? step : state);
