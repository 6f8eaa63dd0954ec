import type { Language } from '#libs/kernel';

/**
 * A drawing for a paper. The same data give the same bytes. The text in it is set in the papers' own font and stays
 * text; `alt` says in words what the drawing shows, for reading machines and for those who cannot see it.
 */
export interface Chart {
  readonly svg: string;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** What every chart needs besides its data. All words come in the paper's language already. */
export interface ChartFrame {
  readonly language: Language;
  /** Begins the text alternative; the paper prints it as the caption, the chart itself does not. */
  readonly title: string;
  /** Millimetres; the text of an A4 paper is {@link TEXT_WIDTH} wide. */
  readonly width?: number;
}

/** A plain decimal as elsewhere in the product (`"9.4"`, `"-0.25"`), or null where nothing is known: never a zero. */
export type Figure = string | null;

/** How a state is to be read; shown by a shade and by words or shape, so that it survives a grey print. */
export type Tone = 'good' | 'watch' | 'bad' | 'neutral';

/** Millimetres between the margins of an A4 paper (25 and 15). */
export const TEXT_WIDTH = 170;
